import type { RuleChoices } from '../data/requirements.ts';
import type { Choice } from '../data/people.ts';
import { employmentKindNames, stateNames } from '../format/words.ts';
import type { NameOf } from './words.ts';

/** Looks a name up among the choices of the editor; what is not among them (any more) says so. */
export function namesOf(choices: RuleChoices): NameOf {
  const known = new Map<string, string>();
  for (const list of [choices.positions, choices.departments, choices.locations, choices.people, choices.programs])
    for (const { value, label } of list) known.set(value, label);
  return (kind, id) => {
    if (kind === 'states') return stateNames[id] ?? id;
    if (kind === 'employment_kinds') return employmentKindNames[id as keyof typeof employmentKindNames] ?? id;
    return known.get(id) ?? (kind === 'people' ? 'somebody who left' : 'something removed');
  };
}

export const employmentKinds: Choice[] = Object.entries(employmentKindNames).map(([value, label]) => ({
  value,
  label,
}));
