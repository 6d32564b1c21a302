export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}

export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function list(items: string[], most = 3): string {
  const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
  return new Intl.ListFormat('en-US').format(shown);
}

export const levelNames = {
  staff: 'Staff',
  manager: 'Manager',
  training_administrator: 'Training administrator',
  executive: 'Executive',
} as const;

export const levelMeanings = {
  staff: 'Own training and licenses.',
  manager: 'Also sees everybody below in the reporting line, and assigns and approves for direct reports.',
  training_administrator: 'Also writes programs, keeps people and sees the whole practice.',
  executive: 'Reads everything of the practice, with its audit trail.',
} as const;

export const employmentKindNames = {
  full_time: 'Full time',
  part_time: 'Part time',
  per_diem: 'Per diem',
  contractor: 'Contractor',
  volunteer: 'Volunteer',
  student: 'Student',
} as const;

export const leaveKindNames = {
  parental: 'Parental leave',
  medical: 'Medical leave',
  military: 'Military leave',
  personal: 'Personal leave',
  other: 'Other leave',
} as const;

export const programTypeNames = {
  hipaa: 'HIPAA',
  safety: 'Safety',
  clinical: 'Clinical',
  administrative: 'Administrative',
} as const;

export const contentTypeNames = {
  video: 'Video',
  document: 'Document',
  quiz: 'Quiz',
  interactive: 'Simulation',
  attestation: 'Policy to sign',
  observation: 'Observed skill',
} as const;

/** A moment of a video as a clock shows it: 2:05, 1:02:05. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return (parts[0] ? parts : parts.slice(1)).map((part, at) => (at ? String(part).padStart(2, '0') : part)).join(':');
}

export const severityNames = { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' } as const;

/** The same with its fractions, for who edits it: 2:05.5. */
export function exactClock(seconds: number): string {
  const thousandths = Math.round(seconds * 1000) % 1000;
  const whole = clock(Math.round(seconds * 1000) / 1000);
  return thousandths ? `${whole}.${String(thousandths).padStart(3, '0').replace(/0+$/, '')}` : whole;
}

/** Seconds of a moment typed as 90, 1:30 or 1:02:05.5; null for what is none. */
export function readClock(text: string): number | null {
  const parts = text.trim().split(':');
  if (
    parts.length > 3 ||
    !parts.every((part, index) => /^\d+$/.test(part) || (index === parts.length - 1 && /^\d+[.,]\d+$/.test(part)))
  )
    return null;
  return parts.reduce((sum, part) => sum * 60 + Number(part.replace(',', '.')), 0);
}

export function fileSize(bytes: number): string {
  if (bytes >= 1024 ** 3) return `${(bytes / 1024 ** 3).toFixed(1).replace('.0', '')} GB`;
  if (bytes >= 1024 ** 2) return `${(bytes / 1024 ** 2).toFixed(1).replace('.0', '')} MB`;
  return `${Math.max(1, Math.round(bytes / 1024))} kB`;
}

export const credentialKindNames = {
  licence: 'State license',
  dea_registration: 'DEA registration',
  npi: 'NPI',
  certification: 'Certification',
  other: 'Other',
} as const;

/** What a check of a licence found. */
export const outcomeNames = {
  valid: 'Valid',
  invalid: 'Not valid',
  source_unavailable: 'Source did not answer',
  match_to_decide: 'Possible match, to be decided',
} as const;

export const stateNames: Record<string, string> = {
  AL: 'Alabama',
  AK: 'Alaska',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  DC: 'District of Columbia',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  PR: 'Puerto Rico',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
};

export const usStates = Object.keys(stateNames);

/** 2.5 hours, 1 hour. */
export const hours = (number: number) => count(Number(number), 'hour');
