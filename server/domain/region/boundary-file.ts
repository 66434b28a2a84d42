import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { z } from 'zod';

/** One shape of a boundary file, not yet checked: `code` is empty where the shape carries none. */
export interface BoundaryShape {
  code: string;
  /** The GeoJSON type as written, such as `Polygon`. */
  type: string;
  coordinates: unknown;
}

/** The file as a whole cannot be read as boundaries; the message says what to change. */
export class BoundaryFileError extends Error {
  override name = 'BoundaryFileError';
}

const LONGEST_FILE = 64 * 1024 * 1024;
const CODE_PROPERTIES = ['kode', 'code', 'id'] as const;

const geometrySchema = z.looseObject({ type: z.string(), coordinates: z.unknown() }).nullable();
const featureSchema = z.looseObject({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).optional(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: geometrySchema,
});
const collectionSchema = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(featureSchema),
});
const topologySchema = z.looseObject({
  type: z.literal('Topology'),
  objects: z.record(z.string(), z.looseObject({ type: z.string() })),
  arcs: z.array(z.array(z.array(z.number()).min(2))),
});

/**
 * Reads GeoJSON (a Feature or FeatureCollection) or TopoJSON. The code of a shape is its property `kode`, `code` or `id`, or
 * its id. @throws BoundaryFileError
 */
export function readBoundaryFile(bytes: Uint8Array): BoundaryShape[] {
  const json = parseJson(bytes);
  const type = typeof json === 'object' && json !== null ? (json as { type?: unknown }).type : undefined;
  if (type === 'Feature') return shapesOf({ type: 'FeatureCollection', features: [json] });
  if (type === 'FeatureCollection') return shapesOf(json);
  if (type === 'Topology') return shapesOfTopology(json);
  throw new BoundaryFileError('The file is neither a GeoJSON FeatureCollection nor a TopoJSON Topology.');
}

function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length > LONGEST_FILE) throw new BoundaryFileError('The file is larger than 64 MB.');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new BoundaryFileError(
      `The file is not JSON: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

function shapesOf(json: unknown): BoundaryShape[] {
  const { features } = parseWith(collectionSchema, json);
  if (features.length === 0) throw new BoundaryFileError('The file holds no shape.');
  return features.map(({ id, properties, geometry }) => ({
    code: codeOf(id, properties ?? {}),
    type: geometry?.type ?? 'nothing',
    coordinates: geometry?.coordinates,
  }));
}

function shapesOfTopology(json: unknown): BoundaryShape[] {
  parseWith(topologySchema, json);
  const topology = json as Topology;
  const features = Object.values(topology.objects).flatMap((object) => {
    const shapes = unfold(topology, object);
    return shapes.type === 'FeatureCollection' ? shapes.features : [shapes];
  });
  return shapesOf({ type: 'FeatureCollection', features });
}

function unfold(topology: Topology, object: Topology['objects'][string]) {
  try {
    return feature(topology, object);
  } catch {
    throw new BoundaryFileError('The TopoJSON is damaged: a shape names an arc that does not exist.');
  }
}

function codeOf(id: string | number | undefined, properties: Record<string, unknown>): string {
  const values = [...CODE_PROPERTIES.map((name) => properties[name]), id];
  const code = values.find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof code === 'string' ? code.trim() : '';
}

function parseWith<Output>(schema: z.ZodType<Output>, json: unknown): Output {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new BoundaryFileError(
    `The file is damaged at ${issue?.path.join('.') || 'its top'}: ${issue?.message ?? ''}.`,
  );
}
