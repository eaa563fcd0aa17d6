// The same criteria under two engines from npm, translated from the document itself, on the same answers.
// node peers.js SOURCE_DIR MODULES_DIR; prints "name<TAB>nanoseconds" lines, in processor time of this process.
'use strict';
const fs = require('fs');
const path = require('path');
const { createRequire } = require('module');

const [source, modules] = process.argv.slice(2);
const load = createRequire(path.join(modules, 'index.js'));
const jsonLogic = load('json-logic-js');
const { Engine } = load('json-rules-engine');

const read = (name) => JSON.parse(fs.readFileSync(path.join(source, name), 'utf8'));
const document = read('assets/criteria/nc-handbook-2024.json');
const tables = {};
for (const table of document.tables) tables[table.id] = (table.file ? read(`assets/tables/${table.file}`) : table).rows;

// Below the limit of the substance's row, in the amount's unit.
function below(table, substance, amount) {
  const row = tables[table].find((each) => each.code === substance);
  const limit = row && amount && row.limits.find((each) => each.unit === amount.unit);
  if (!limit) return false;
  const value = Number(amount.value);
  return limit.op === '>' ? value <= Number(limit.value) : value < Number(limit.value);
}

// --- json-logic-js ---
const toLogic = (node) => {
  if (node === null || typeof node !== 'object') return node;
  if (Array.isArray(node)) return node.map(toLogic);
  if (node.answer) return { var: node.answer };
  const args = node.args;
  switch (node.op) {
    case 'And': return { and: args.map(toLogic) };
    case 'Or': return { or: args.map(toLogic) };
    case 'Not': return { '!': [toLogic(args[0])] };
    case 'Equal': return { '===': args.map(toLogic) };
    case 'In': return { in: [toLogic(args[0]), args[1].table ? tables[args[1].table].map((row) => row.code) : toLogic(args[1])] };
    case 'Less': return { below: [args[1].lookup, toLogic(args[1].by), toLogic(args[0])] };
    default: throw new Error(`no translation of ${node.op}`);
  }
};
jsonLogic.add_operation('below', below);
const logic = document.criteria.map((criterion) => toLogic(criterion.when));
const screenByLogic = (facts) => {
  const truths = new Array(logic.length);
  for (let i = 0; i < logic.length; ++i) truths[i] = !!jsonLogic.apply(logic[i], facts);
  return truths;
};

// --- json-rules-engine ---
const toConditions = (node) => {
  if (node.answer) return { fact: node.answer, operator: 'equal', value: true };
  const args = node.args;
  switch (node.op) {
    case 'And': return { all: args.map(toConditions) };
    case 'Or': return { any: args.map(toConditions) };
    case 'Not': return { not: toConditions(args[0]) };
    case 'Equal': return { fact: args[0].answer, operator: 'equal', value: args[1] };
    case 'In':
      if (typeof args[0] === 'string') return { fact: args[1].answer, operator: 'contains', value: args[0] };
      return {
        fact: args[0].answer, operator: 'in',
        value: args[1].table ? tables[args[1].table].map((row) => row.code) : args[1],
      };
    case 'Less': return { fact: 'found', operator: 'below', value: args[1].lookup };
    default: throw new Error(`no translation of ${node.op}`);
  }
};
const engine = new Engine([], { allowUndefinedFacts: true });
engine.addOperator('below', (found, table) => below(table, found.substance, found.amount));
for (const criterion of document.criteria) {
  const conditions = toConditions(criterion.when);
  engine.addRule({
    conditions: conditions.all || conditions.any || conditions.not ? conditions : { all: [conditions] },
    event: { type: criterion.id },
    name: criterion.id,
  });
}
const screenByRules = async (facts) => {
  const result = await engine.run(facts);
  const met = new Set(result.events.map((event) => event.type));
  return document.criteria.map((criterion) => met.has(criterion.id));
};

// --- the same answers ---
const cases = document.examples
  .filter((each) => ['eligible', 'not_eligible'].includes(each.expect.outcome))
  .map((each) => ({
    facts: { ...each.answers, found: { substance: each.answers.substance, amount: each.answers.amount } },
    expect: each.expect,
    // What a person declined or nobody knew has no meaning to engines with two truth values.
    known: Object.values(each.answers).every((answer) => !(answer && answer.state)),
  }));

function agrees(truths, expect) {
  return document.criteria.every((criterion, i) => {
    const wanted = (expect.truths || {})[criterion.id];
    return wanted === undefined || wanted === 'unknown' || truths[i] === (wanted === 'true');
  });
}

async function nanoseconds(once) {
  const runs = [];
  for (let times = 64; runs.length < 7;) {
    const start = process.cpuUsage();
    for (let i = 0; i < times; ++i) {
      const pending = once(cases[i % cases.length].facts);
      if (pending instanceof Promise) await pending;
    }
    const used = process.cpuUsage(start);
    const took = (used.user + used.system) * 1000;
    if (took < 1e8) times *= 2;
    else runs.push(took / times);
  }
  return runs.sort((a, b) => a - b)[3];
}

(async () => {
  for (const each of cases) {
    if (!each.known) continue;
    for (const [name, truths] of [['json-logic-js', screenByLogic(each.facts)], ['json-rules-engine', await screenByRules(each.facts)]])
      if (!agrees(truths, each.expect)) throw new Error(`${name} does not run the same rules: ${JSON.stringify(each)}`);
  }
  console.log(`json-logic-js\t${(await nanoseconds(screenByLogic)).toFixed(1)}`);
  console.log(`json-rules-engine\t${(await nanoseconds(screenByRules)).toFixed(1)}`);
})().catch((error) => {
  console.error(`peers.js: ${error.message}`);
  process.exit(1);
});
