// What the columns of an answer hold, as far as their values tell.

const NUMBER = /#(integer|decimal|double|float|int|long|short|nonNegativeInteger|positiveInteger)$/;
const DATE = /^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/;

/** The columns of an answer that are not empty, each {name, kind}: number, time, entity or text. */
export function columnsOf(variables, rows) {
  return variables.map((name) => ({ name, kind: kindOf(rows.map((row) => row[name]).filter(Boolean)) })).filter((column) => column.kind);
}

function kindOf(values) {
  if (values.length === 0) return undefined;
  if (values.every((value) => value.type === "uri")) return "entity";
  if (values.every((value) => NUMBER.test(value.datatype ?? ""))) return "number";
  return values.every((value) => DATE.test(value.value)) ? "time" : "text";
}

/** The columns of one or several kinds. */
export function ofKind(columns, ...kinds) {
  return columns.filter((column) => kinds.includes(column.kind)).map((column) => column.name);
}

/** For each column of labels, the column of the entities that they name: each label goes with one entity, and the other way round. */
export function labelled(columns, rows) {
  const links = new Map();
  for (const text of ofKind(columns, "text")) {
    const entity = ofKind(columns, "entity").find((name) => isOneToOne(rows, text, name) && ![...links.values()].includes(name));
    if (entity) {
      links.set(text, entity);
    }
  }
  return links;
}

function isOneToOne(rows, one, other) {
  const seen = [new Map(), new Map()];
  const filled = rows.filter((row) => row[one] && row[other]);
  return filled.length > 0 && filled.every((row) => fits(seen[0], row[one].value, row[other].value) && fits(seen[1], row[other].value, row[one].value));
}

function fits(map, key, value) {
  if (!map.has(key)) {
    map.set(key, value);
  }
  return map.get(key) === value;
}

export function text(row, column) {
  return row[column]?.value ?? "";
}

/** What people read for an IRI that has no label. */
export function brief(iri) {
  return iri.replace(/^.*\/id\//, "").replace(/^.*[/#]/, (start) => (start.includes("/id/") ? start : ""));
}

/** Where on this site an entity is shown, if it is. */
export function page(iri) {
  return /^https?:.*\/id\//.test(iri) ? iri.replace(/^.*\/id\//, "/page/") : undefined;
}
