// Policies compare with sets computed once a statement: the plan of every policy shows InitPlans, and no subplan that
// runs for each row.
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from './harness.ts';
import { tables } from './matrix.ts';

type PlanNode = { 'Parent Relationship'?: string; 'Subplan Name'?: string; Plans?: PlanNode[]; Filter?: string };

let db: pg.Client;
beforeAll(async () => {
  db = await connect();
  await db.query('begin');
  await db.query("select tests.as_staff('manager')");
});
afterAll(async () => {
  await db.query('rollback');
  await db.end();
});

const flatten = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flatten)];

test.each(Object.keys(tables).filter((name) => !tables[name]!.schema))(
  '%s is filtered by sets, not row by row',
  async (name) => {
    const { rows } = await db.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      `explain (format json) select 1 from public.${name}`,
    );
    const nodes = flatten(rows[0]!['QUERY PLAN'][0]!.Plan);
    const initPlans = nodes.filter((node) => node['Parent Relationship'] === 'InitPlan');
    const perRow = nodes.filter((node) => node['Parent Relationship'] === 'SubPlan');
    expect(initPlans.length).toBeGreaterThan(0);
    expect(perRow).toEqual([]);
    // A helper called in the filter itself would run for every row.
    expect(nodes.map((node) => node.Filter ?? '').filter((filter) => /my_\w+\(/.test(filter))).toEqual([]);
  },
);
