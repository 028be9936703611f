// What the editor completes comes from the store: the classes, properties and concepts of its ontology, its prefixes, and names.

const TERMS = `
  PREFIX owl: <http://www.w3.org/2002/07/owl#>
  PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
  SELECT DISTINCT ?term ?kind WHERE {
    ?term a ?type . VALUES (?type ?kind) {
      (owl:Class "class") (skos:Concept "class") (owl:ObjectProperty "property") (owl:DatatypeProperty "property") }
    FILTER (ISIRI(?term))
  } ORDER BY ?term`;
const USED = "SELECT DISTINCT ?term WHERE { ?part <http://rdfs.org/ns/void#property> ?term }";
const PREFIXES = `
  PREFIX sh: <http://www.w3.org/ns/shacl#>
  SELECT DISTINCT ?prefix ?namespace WHERE { ?declaration sh:prefix ?prefix ; sh:namespace ?namespace }`;

/** Puts the store's words in the place of those that the editor would fetch from elsewhere. */
export function completeFromStore(Yasqe) {
  const terms = once(() => ask(TERMS));
  const used = once(() => ask(USED));
  const prefixes = once(() => ask(PREFIXES));
  replace(Yasqe, "class", async () => values(await terms(), "class"));
  replace(Yasqe, "property", async () => [...new Set([...values(await terms(), "property"), ...values(await used())])]);
  replace(Yasqe, "prefixes", async () =>
    (await prefixes()).map((row) => `${row.prefix.value}: <${row.namespace.value}>`).sort());
}

function replace(Yasqe, name, words) {
  const completer = Yasqe.Autocompleters[name];
  completer.get = words;
  completer.bulk = true;
  completer.persistenceId = null;
}

function once(make) {
  let made;
  return () => (made ??= make());
}

function values(rows, kind) {
  return rows.filter((row) => !kind || row.kind.value === kind).map((row) => row.term.value);
}

async function ask(query) {
  const answer = await fetch(`/sparql?query=${encodeURIComponent(query)}`, {
    headers: { Accept: "application/sparql-results+json" },
  });
  return answer.ok ? (await answer.json()).results.bindings : [];
}
