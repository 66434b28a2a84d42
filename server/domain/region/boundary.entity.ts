import { defineEntity, p } from '@mikro-orm/core';

/** The outline of a region. `geometry` is the text of a GeoJSON Polygon or MultiPolygon whose outer rings run clockwise. */
export const Boundary = defineEntity({
  name: 'Boundary',
  tableName: 'boundary',
  properties: {
    regionCode: p.string().length(16).primary(),
    geometry: p.text(),
  },
});
