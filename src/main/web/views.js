// An answer as chart, timeline and network, as tabs beside the editor's own table. What they draw with is fetched when it is needed.
import { brief, columnsOf, labelled, ofKind, page, text } from "./columns.js";

const MOST_LANES = 60;
const MOST_EDGES = 1500;
const MOST_SERIES = 20;

const RELATIONS = {
  accused: "accuses", charged: "accuses", territory: "only-links", origin: "only-links", aligned: "only-links", exonerated: "clears",
};

/** What the views share: which columns they take, and a line that says what is not drawn. */
class View {
  priority = 5;

  constructor(yasr) {
    this.yasr = yasr;
  }

  canHandleResults() {
    return Boolean(this.yasr.results?.getVariables?.()?.length) && this.fits();
  }

  rows() {
    return this.yasr.results.getBindings() ?? [];
  }

  columns() {
    return columnsOf(this.yasr.results.getVariables(), this.rows());
  }

  getIcon() {
    return undefined;
  }

  async draw() {
    this.choices = new Choices(() => this.redraw());
    this.place = document.createElement("div");
    this.place.className = "drawn";
    this.note = document.createElement("p");
    this.note.className = "notice";
    this.offer(this.columns());
    this.yasr.resultsEl.replaceChildren(this.choices.element, this.place, this.note);
    await this.redraw();
  }

  async redraw() {
    this.drawing?.dispose?.();
    this.drawing?.destroy?.();
    this.place.replaceChildren();
    this.place.removeAttribute("data-drawn");
    this.drawing = await this.put(this.place, this.choices.values());
    this.place.dataset.drawn = "yes";
  }

  tell(...sentences) {
    this.note.textContent = [...sentences.filter(Boolean), "The table tells the same."].join(" ");
  }

  destroy() {
    this.drawing?.dispose?.();
    this.drawing?.destroy?.();
  }
}

/** Fields by which a reader says which column is drawn as what. */
class Choices {
  element = document.createElement("form");

  constructor(changed) {
    this.element.className = "filters";
    this.element.addEventListener("submit", (event) => event.preventDefault());
    this.element.addEventListener("change", changed);
  }

  add(name, label, columns, chosen, optional) {
    const field = document.createElement("label");
    const select = document.createElement("select");
    select.name = name;
    for (const column of optional ? ["", ...columns] : columns) {
      select.append(new Option(column || "–", column, false, column === chosen));
    }
    field.append(label, select);
    this.element.append(field);
  }

  values() {
    return Object.fromEntries(new FormData(this.element));
  }
}

class Chart extends View {
  label = "Chart";

  fits() {
    const columns = this.columns();
    return ofKind(columns, "number").length > 0 && ofKind(columns, "text", "time").length > 0;
  }

  offer(columns) {
    const words = ofKind(columns, "time", "text");
    const numbers = ofKind(columns, "number");
    const category = words[0];
    this.choices.add("category", "Along", words, category);
    this.choices.add("series", "Told apart by", words, words.find((name) => name !== category && this.tellsApart(category, name)), true);
    this.choices.add("value", "How much", numbers, numbers[0]);
  }

  /** Whether a category comes with several values of another column, and these are few. */
  tellsApart(category, other) {
    const rows = this.rows();
    const values = new Set(rows.map((row) => text(row, other)));
    return values.size <= MOST_SERIES && new Set(rows.map((row) => text(row, category))).size < rows.length;
  }

  async put(place, { category, series, value }) {
    const rows = this.rows();
    const categories = [...new Set(rows.map((row) => text(row, category)))];
    const names = series ? [...new Set(rows.map((row) => text(row, series)))] : [value];
    const sums = names.map(() => new Array(categories.length).fill(0));
    for (const row of rows) {
      sums[series ? names.indexOf(text(row, series)) : 0][categories.indexOf(text(row, category))] += Number(text(row, value));
    }
    this.tell(`${value} by ${category}${series ? ` and ${series}` : ""}; what stands in several rows is summed up.`);
    const { drawBars } = await import("/assets/charts.js");
    return drawBars(place, { categories, value, series: names.map((name, at) => ({ name, values: sums[at] })) });
  }
}

class Timeline extends View {
  label = "Timeline";

  fits() {
    return ofKind(this.columns(), "time").length > 0 && ofKind(this.columns(), "text").length > 0;
  }

  offer(columns) {
    const times = ofKind(columns, "time");
    const words = ofKind(columns, "text");
    const lane = ["who", "denier", "what"].find((name) => words.includes(name)) ?? words[0];
    this.choices.add("time", "When", times, times[0]);
    this.choices.add("lane", "A line for each", words, lane);
    this.choices.add("series", "Told apart by", words, ["act", "role", "use"].find((name) => words.includes(name)), true);
  }

  async put(place, { time, lane, series }) {
    const columns = this.columns();
    const dated = this.rows().filter((row) => text(row, time));
    const lanes = [...new Set(dated.map((row) => text(row, lane)))];
    const shown = new Set(lanes.slice(0, MOST_LANES));
    const address = ["statement", "claim", "denial"].find((name) => ofKind(columns, "entity").includes(name));
    const points = new Map();
    for (const row of dated.filter((one) => shown.has(text(one, lane)))) {
      const name = series ? text(row, series) : lane;
      points.set(name, [...(points.get(name) ?? []), {
        lane: text(row, lane), day: text(row, time), title: title(row, columns), address: address && page(text(row, address)),
      }]);
    }
    this.tell(
      lanes.length > MOST_LANES && `${lanes.length - MOST_LANES} of ${lanes.length} lines are not drawn.`,
      dated.length < this.rows().length && `${this.rows().length - dated.length} rows without a date are not drawn.`,
      "A date of which only the month or the year is known stands at its beginning.",
    );
    const { drawTimeline } = await import("/assets/charts.js");
    return drawTimeline(place, { lanes: [...shown], series: [...points].map(([name, all]) => ({ name, points: all })) });
  }
}

function title(row, columns) {
  return ofKind(columns, "time", "text", "number").filter((name) => row[name]).map((name) => `${name}: ${text(row, name)}`).join("\n");
}

class Network extends View {
  label = "Network";

  fits() {
    return ofKind(this.columns(), "text", "entity").length > 1;
  }

  offer(columns) {
    const ends = ofKind(columns, "text", "entity");
    const links = labelled(columns, this.rows());
    const parties = [...links.keys()].filter((name) => page(text(this.rows()[0], links.get(name)) || ""));
    const [from, to] = parties.length > 1 ? parties : ends;
    const words = ofKind(columns, "text");
    this.choices.add("from", "From", ends, words.includes("who") && words.includes("whom") ? "who" : from);
    this.choices.add("to", "To", ends, words.includes("who") && words.includes("whom") ? "whom" : to);
    this.choices.add("relation", "Relation", words, ["role", "act", "relation", "affiliation"].find((name) => words.includes(name)), true);
    const numbers = ofKind(columns, "number");
    this.choices.add("weight", "Weight", numbers, numbers[0], true);
  }

  async put(place, { from, to, relation, weight }) {
    const links = labelled(this.columns(), this.rows());
    const rows = this.rows().filter((row) => row[from] && row[to]);
    const edges = rows.slice(0, MOST_EDGES).map((row) => ({
      from: end(row, from, links), to: end(row, to, links), weight: weight ? Number(text(row, weight)) : 1,
      relation: RELATIONS[text(row, relation)] ?? "speaks-of", label: relation ? text(row, relation) : "",
    }));
    this.tell(
      rows.length > MOST_EDGES && `${rows.length - MOST_EDGES} of ${rows.length} rows are not drawn.`,
      "Solid red accuses, dashed names only a territory, an origin or an alignment, dotted clears.",
    );
    place.classList.add("network");
    const { drawGraph } = await import("/assets/network.js");
    return drawGraph(place, edges);
  }
}

function end(row, column, links) {
  const entity = row[column].type === "uri" ? row[column].value : text(row, links.get(column) ?? "");
  const label = row[column].type === "uri" ? brief(row[column].value) : row[column].value;
  return { id: entity || label, label, address: page(entity) };
}

/** Adds the views to the editor's own. */
export function addViews(Yasr) {
  Yasr.registerPlugin("chart", Chart);
  Yasr.registerPlugin("timeline", Timeline);
  Yasr.registerPlugin("network", Network);
}
