import { expect, test } from 'vitest';
import { unaskedDestructions } from '../../local/schema/diff.ts';
import { destructions, objectName } from '../../local/schema/destructive.ts';

const named = (sql: string) => destructions(sql).map(({ name }) => name);

test('what drops tables, columns, schemas or types, or removes rows, is found by name', () => {
  expect(named('drop table public.foo;')).toEqual(['public.foo']);
  expect(named('DROP TABLE IF EXISTS public.foo, bar CASCADE')).toEqual(['public.foo', 'bar']);
  expect(named('drop foreign table public.far')).toEqual(['public.far']);
  expect(named('drop schema audit cascade')).toEqual(['audit']);
  expect(named('drop type public.state_enum; drop domain public.code')).toEqual(['public.state_enum', 'public.code']);
  expect(named('truncate public.foo, only public.bar restart identity')).toEqual(['public.foo', 'public.bar']);
  expect(named('truncate table public.foo')).toEqual(['public.foo']);
  expect(named('delete from only public.foo where true')).toEqual(['public.foo']);
  expect(named('with gone as (delete from public.foo returning *) insert into kept select * from gone')).toEqual([
    'public.foo',
  ]);
  expect(named('alter type public.pair drop attribute if exists second')).toEqual(['public.pair.second']);
});

test('each dropped column of one alter table is found, beside actions that lose nothing', () => {
  expect(
    named(`alter table if exists only public.bar
      add constraint sum_is_right check (coalesce(a, 0) > 1),
      alter column a drop not null, alter b drop default, drop constraint old_rule, drop
      column if exists c cascade,
      drop d`),
  ).toEqual(['public.bar.c', 'public.bar.d']);
});

test('statements over several lines, with comments inside, are read as one', () => {
  const sql = `drop /* a /* nested */ remark */ table
    -- which one?
    public . foo
    ;`;
  expect(destructions(sql)).toEqual([{ name: 'public.foo', statement: expect.stringContaining('. foo') }]);
});

test('quoted names keep their quotes only where they need them, and what is typed is compared alike', () => {
  expect(
    named('drop table "public"."foo"; drop table public."Odd ""; name"; alter table "public"."a.b" drop "constraint"'),
  ).toEqual(['public.foo', 'public."Odd ""; name"', 'public."a.b".constraint']);
  expect(objectName('PUBLIC.Foo')).toBe('public.foo');
  expect(objectName('"public"."Odd ""; name"')).toBe('public."Odd ""; name"');
});

test('bodies of functions, strings, comments and grants do not fool it', () => {
  const harmless = `
    -- drop table public.a;
    /* truncate public.a; */
    create function public.f() returns void language plpgsql as $body$ begin delete from public.a; drop table b; end $body$;
    create function public.g() returns void language sql as 'delete from public.a; drop table b';
    create or replace function public.h() returns bigint language sql
      begin atomic; delete from public.a; select case when true then 1 else 2 end; truncate b; end;
    comment on table public.a is 'it''s; drop table a;';
    select E'\\'; drop table a; --';
    grant delete, truncate on public.a to authenticated;
    create policy delete_own on public.a for delete to authenticated using (true);
    create trigger a__refuse before truncate on public.a for each statement execute function f();
    create table public.b (a uuid references public.a on delete cascade, "drop table" text);
    drop view public.v; drop function public.f(); drop policy delete_own on public.a; drop index public.i; drop trigger t on public.a;
    alter table public.a drop constraint a_check; alter view public.v rename column a to b;`;
  expect(destructions(harmless)).toEqual([]);
});

test('a migration that destroys is held back until each object was asked for by name', () => {
  const sql = 'drop table public.foo; alter table public.bar drop column "column"; create table public.new ()';
  expect(unaskedDestructions(sql, 'add_due_dates', [])).toMatch(
    /drop table public\.foo[^]*alter table public\.bar[^]*npm run db:diff -- add_due_dates --drop public\.foo --drop public\.bar\.column/,
  );
  expect(unaskedDestructions(sql, 'add_due_dates', ['public.foo'])).toContain('--drop public.bar.column');
  expect(unaskedDestructions(sql, 'add_due_dates', ['Public.Foo', 'public."bar".column'])).toBeNull();
  expect(unaskedDestructions('drop table public."Odd";', 'x', [])).toContain(`--drop 'public."Odd"'`);
  expect(unaskedDestructions('create table public.new ()', 'x', [])).toBeNull();
});

test('asking for what the difference does not hold is a slip, and said', () => {
  expect(unaskedDestructions('create table public.new ()', 'x', ['public.foo'])).toContain('public.foo');
});
