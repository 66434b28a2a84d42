import { XMLParser } from 'fast-xml-parser';

/** An element with its children in their order; text alone where it has none. */
interface Element {
  readonly name: string;
  readonly text: string;
  readonly children: readonly Element[];
}

interface Rule {
  readonly name: string;
  /** How often, at least and at most; once where left out. */
  readonly times?: readonly [least: number, most: number];
  readonly pattern?: RegExp;
  readonly children?: readonly Rule[];
}

const MANY = Number.POSITIVE_INFINITY;
const oneOf = (...values: string[]) => new RegExp(`^(${values.join('|')})$`);
/** A time with its offset in numbers: the schema allows no Z. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;
const IDENTIFIER = /^[^\s,<&]+$/;
const optional = (rule: Rule): Rule => ({ ...rule, times: [0, 1] });
const any = (rule: Rule): Rule => ({ ...rule, times: [0, MANY] });
const pair: readonly Rule[] = [{ name: 'valueName' }, { name: 'value' }];

const AREA: readonly Rule[] = [
  { name: 'areaDesc' },
  any({ name: 'polygon' }),
  any({ name: 'circle' }),
  any({ name: 'geocode', children: pair }),
  optional({ name: 'altitude' }),
  optional({ name: 'ceiling' }),
];

const INFO: readonly Rule[] = [
  optional({ name: 'language', pattern: /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/ }),
  {
    name: 'category',
    times: [1, MANY],
    pattern: oneOf(
      ...['Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env', 'Transport', 'Infra'],
      ...['CBRNE', 'Other'],
    ),
  },
  { name: 'event' },
  any({
    name: 'responseType',
    pattern: oneOf(
      ...['Shelter', 'Evacuate', 'Prepare', 'Execute', 'Avoid', 'Monitor', 'Assess', 'AllClear', 'None'],
    ),
  }),
  { name: 'urgency', pattern: oneOf('Immediate', 'Expected', 'Future', 'Past', 'Unknown') },
  { name: 'severity', pattern: oneOf('Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown') },
  { name: 'certainty', pattern: oneOf('Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown') },
  optional({ name: 'audience' }),
  any({ name: 'eventCode', children: pair }),
  optional({ name: 'effective', pattern: TIME }),
  optional({ name: 'onset', pattern: TIME }),
  optional({ name: 'expires', pattern: TIME }),
  optional({ name: 'senderName' }),
  optional({ name: 'headline', pattern: /^.{1,160}$/su }),
  optional({ name: 'description' }),
  optional({ name: 'instruction' }),
  optional({ name: 'web' }),
  optional({ name: 'contact' }),
  any({ name: 'parameter', children: pair }),
  any({ name: 'resource' }),
  any({ name: 'area', children: AREA }),
];

/** What the schema of CAP 1.2 and its text demand of an `alert`, element by element in their order. */
const ALERT: readonly Rule[] = [
  { name: 'identifier', pattern: IDENTIFIER },
  { name: 'sender', pattern: IDENTIFIER },
  { name: 'sent', pattern: TIME },
  { name: 'status', pattern: oneOf('Actual', 'Exercise', 'System', 'Test', 'Draft') },
  { name: 'msgType', pattern: oneOf('Alert', 'Update', 'Cancel', 'Ack', 'Error') },
  optional({ name: 'source' }),
  { name: 'scope', pattern: oneOf('Public', 'Restricted', 'Private') },
  optional({ name: 'restriction' }),
  optional({ name: 'addresses' }),
  any({ name: 'code' }),
  optional({ name: 'note' }),
  optional({ name: 'references', pattern: /^([^\s,]+,[^\s,]+,[^\s,]+)( [^\s,]+,[^\s,]+,[^\s,]+)*$/ }),
  optional({ name: 'incidents' }),
  any({ name: 'info', children: INFO }),
];

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, parseTagValue: false });

/** The `alert` of a document; throws where it is no XML or of another namespace. */
export function readCap(xml: string): Element {
  const tops = elementsOf(parser.parse(xml, true) as Node[]).filter(({ name }) => name !== '?xml');
  const [alert, ...others] = tops;
  if (alert?.name !== 'alert' || others.length > 0) throw new Error('not one alert');
  if (!xml.includes('<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">'))
    throw new Error('another namespace');
  return alert;
}

/** The text of an element below this one; the empty text where there is none. */
export const capText = (element: Element, ...path: readonly string[]): string =>
  path.reduce<Element | undefined>((at, name) => at?.children.find((child) => child.name === name), element)
    ?.text ?? '';

/** What breaks the rules of CAP 1.2, one sentence each; empty: nothing does. */
export function capFaults(alert: Element): string[] {
  const faults = faultsIn(alert, ALERT, 'alert');
  const has = (name: string) => alert.children.some((child) => child.name === name);
  if (capText(alert, 'scope') === 'Restricted' && !has('restriction')) faults.push('no restriction');
  if (['Update', 'Cancel'].includes(capText(alert, 'msgType')) && !has('references'))
    faults.push('an update of nothing');
  return faults;
}

function faultsIn(element: Element, rules: readonly Rule[], path: string): string[] {
  const faults: string[] = [];
  const names = rules.map(({ name }) => name);
  const places = element.children.map(({ name }) => names.indexOf(name));
  for (const [index, child] of element.children.entries()) {
    const rule = rules[places[index] ?? -1];
    if (!rule) faults.push(`${path} has no ${child.name}`);
    else if (rule.children) faults.push(...faultsIn(child, rule.children, `${path}/${child.name}`));
    else if (child.text === '' || !(rule.pattern ?? /./s).test(child.text))
      faults.push(`${path}/${child.name} cannot be "${child.text}"`);
  }
  if (places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0)))
    faults.push(`${path} is out of order: ${element.children.map(({ name }) => name).join(' ')}`);
  for (const { name, times: [least, most] = [1, 1] } of rules) {
    const count = element.children.filter((child) => child.name === name).length;
    if (count < least || count > most) faults.push(`${path} has ${count} ${name}`);
  }
  return faults;
}

type Node = Record<string, unknown>;

const elementsOf = (nodes: readonly Node[]): Element[] =>
  nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
    if (name === undefined) return [];
    const inside = node[name] as Node[];
    const text = inside.map((each) => (each['#text'] as string | undefined) ?? '').join('');
    return [{ name, text, children: elementsOf(inside) }];
  });
