// Who may do what to which rows, written down a second time and independently of the policies: the access tests
// compare the database with it, and docs/permissions.md is printed from it.

export type Level = 'staff' | 'manager' | 'training_administrator' | 'executive';
export type Row = Record<string, unknown>;

/** Somebody who asks, as the test knows them from the organization chart, not from the database's helpers. */
export type Viewer = {
  name: string;
  id: string;
  authId: string;
  organizationId: string;
  level: Level;
  team: Set<string>;
  directReports: Set<string>;
  startedContent: Set<string>;
  contentPaths: Map<string, { status: string; id: string }>;
  /** Ids and paths of uploaded files: those of content they may open, those that some version shows. */
  readableFiles: Set<string>;
  usedFiles: Set<string>;
  /** Paths that were announced for an upload, and by whom. */
  announcedFiles: Map<string, string>;
};

type Scope = 'own' | 'team' | 'direct reports' | 'practice';
export type Grant = {
  levels: Level[];
  scope: Scope;
  /** A condition beside the scope, in words for the document and as a test for the rows. */
  only?: { words: string; test: (row: Row, viewer: Viewer) => boolean };
};
export type TableRule = {
  schema?: string;
  /** The column that names the person a row is about. */
  person?: string;
  /** The column that identifies a row. */
  key?: string;
  organization?: (row: Row) => unknown;
  personOf?: (row: Row) => unknown;
  select: Grant[];
  insert?: Grant[];
  /** `blindly`: a value to write without reading anything, which no read policy can narrow. */
  update?: { column: string; blindly?: string; grants: Grant[] };
  delete?: Grant[];
  /** Rows of this table can be deleted without reading them, since nothing refers to them. */
  deleteBlindly?: true;
  /** Turns an existing row into what a viewer tries to insert; null where it does not apply. */
  candidate?: (row: Row, viewer: Viewer) => Row[];
};

const everyone: Level[] = ['staff', 'manager', 'training_administrator', 'executive'];
const managers: Level[] = ['manager', 'training_administrator', 'executive'];
const administrators: Level[] = ['training_administrator'];
const oversight: Level[] = ['training_administrator', 'executive'];
const executives: Level[] = ['executive'];

const own: Grant = { levels: everyone, scope: 'own' };
const team: Grant = { levels: ['manager'], scope: 'team' };
const directReports: Grant = { levels: managers, scope: 'direct reports' };
const practice = (levels: Level[], only?: Grant['only']): Grant => ({
  levels,
  scope: 'practice',
  ...(only && { only }),
});
const ownTeamOversight = [own, team, practice(oversight)];
const assigners = [directReports, practice(administrators)];

const firstFolder = (row: Row) => String(row.name).split('/')[0];
const secondFolder = (row: Row) => String(row.name).split('/')[1];
const isRestricted = (row: Row) => String(row.name).includes('/restricted-');
const isSensitive = (row: Row) => ['medical', 'religious'].includes(String(row.reason_kind));
const keep = (row: Row, ...columns: string[]) => Object.fromEntries(columns.map((column) => [column, row[column]]));

export const tables: Record<string, TableRule> = {
  organizations: {
    organization: (row) => row.id,
    select: [practice(everyone)],
    update: { column: 'name', grants: [practice(administrators)] },
  },
  locations: {
    select: [practice(everyone)],
    insert: [practice(administrators)],
    candidate: (row) => [{ organization_id: row.organization_id, name: 'New', state: 'TX' }],
    update: { column: 'name', grants: [practice(administrators)] },
    delete: [practice(administrators)],
  },
  departments: {
    select: [practice(everyone)],
    insert: [practice(administrators)],
    candidate: (row) => [{ organization_id: row.organization_id, name: 'New' }],
    update: { column: 'name', grants: [practice(administrators)] },
    delete: [practice(administrators)],
  },
  positions: {
    select: [practice(everyone)],
    insert: [practice(administrators)],
    candidate: (row) => [{ organization_id: row.organization_id, title: 'New' }],
    update: { column: 'title', grants: [practice(administrators)] },
    delete: [practice(administrators)],
  },
  staff: {
    person: 'id',
    select: ownTeamOversight,
    insert: [practice(administrators)],
    candidate: (row) => [
      { ...keep(row, 'organization_id', 'full_name', 'hired_on'), email: 'somebody.new@tests.example' },
    ],
    update: {
      column: 'full_name',
      grants: [
        practice(administrators),
        practice(executives, {
          words: 'administrators and executives',
          test: (row) => ['training_administrator', 'executive'].includes(String(row.permission_level)),
        }),
      ],
    },
  },
  employment_periods: { select: ownTeamOversight },
  staff_history: { select: ownTeamOversight },
  staff_leaves: { select: ownTeamOversight },
  // Why somebody is away concerns fewer people than that they are.
  staff_leave_details: { select: [own, directReports, practice(administrators)] },
  assignment_leave_shifts: { select: ownTeamOversight },
  practice_closures: {
    select: [practice(everyone)],
    insert: [practice(administrators)],
    candidate: (row) => [{ organization_id: row.organization_id, closed_on: '2031-01-01', name: 'New' }],
    update: { column: 'name', grants: [practice(administrators)] },
    delete: [practice(administrators)],
    deleteBlindly: true,
  },
  reporting_lines: { person: 'report_id', key: 'report_id', select: ownTeamOversight },
  training_audit_logs: { select: [practice(executives)] },
  idempotency_keys: {
    key: 'auth_user_id',
    person: 'auth_user_id',
    select: [own],
    insert: [own],
    // Whose key it is comes from the token; it cannot be named.
    candidate: (row, viewer) =>
      row.auth_user_id === viewer.authId ? [{ key: 'another-key', request_hash: 'hash' }] : [],
    update: { column: 'response_status', blindly: '200', grants: [own] },
    delete: [own],
    deleteBlindly: true,
  },
  training_programs: {
    select: [
      practice(everyone, { words: 'published or archived', test: (row) => row.status !== 'draft' }),
      practice(administrators),
    ],
    insert: [practice(administrators, { words: 'as author', test: (row, viewer) => row.created_by === viewer.id })],
    candidate: (row, viewer) => [
      { ...keep(row, 'organization_id', 'program_name', 'program_type'), created_by: viewer.id },
      keep(row, 'organization_id', 'program_name', 'program_type', 'created_by'),
    ],
    update: { column: 'description', grants: [practice(administrators)] },
    delete: [practice(administrators)],
  },
  training_modules: {
    select: [
      practice(everyone, { words: 'published', test: (row) => row.published_at !== null }),
      practice(administrators),
    ],
    insert: [practice(administrators)],
    candidate: (row) => [
      {
        ...keep(row, 'organization_id', 'program_id', 'module_name', 'estimated_duration_minutes', 'content_type'),
        module_order: 77,
      },
    ],
    update: { column: 'module_name', grants: [practice(administrators)] },
  },
  module_prerequisites: {
    key: 'module_id',
    select: [practice(everyone)],
    insert: [practice(administrators)],
    candidate: (row) => [keep(row, 'module_id', 'prerequisite_id', 'program_id', 'organization_id')],
    delete: [practice(administrators)],
  },
  training_content: {
    select: [
      practice(everyone, { words: 'published', test: (row) => row.status === 'published' }),
      practice(everyone, {
        words: 'superseded, begun by them or their team',
        test: (row, viewer) => row.status === 'superseded' && viewer.startedContent.has(String(row.id)),
      }),
      practice(administrators),
    ],
    insert: [practice(administrators, { words: 'as author', test: (row, viewer) => row.created_by === viewer.id })],
    candidate: (row, viewer) => [
      { ...keep(row, 'organization_id', 'module_id', 'content_title', 'content_type'), created_by: viewer.id },
      keep(row, 'organization_id', 'module_id', 'content_title', 'content_type', 'created_by'),
    ],
    update: {
      column: 'content_title',
      grants: [practice(administrators, { words: 'drafts', test: (row) => row.status === 'draft' })],
    },
    delete: [practice(administrators, { words: 'drafts', test: (row) => row.status === 'draft' })],
  },
  quiz_answer_keys: {
    key: 'content_id',
    select: [practice(administrators)],
    insert: [practice(administrators, { words: 'drafts', test: (row) => row.is_draft === true })],
    candidate: (row) => [keep(row, 'content_id', 'organization_id', 'answers', 'is_draft')],
    update: {
      column: 'answers',
      grants: [practice(administrators, { words: 'drafts', test: (row) => row.is_draft === true })],
    },
  },
  content_files: {
    select: [
      practice(everyone, {
        words: 'of content that is published, or that they began',
        test: (row, viewer) => viewer.readableFiles.has(String(row.id)),
      }),
      practice(administrators),
    ],
  },
  content_file_uses: { key: 'file_id', select: [practice(administrators)] },
  transcription_jobs: { select: [practice(administrators)] },
  training_assignments: {
    select: ownTeamOversight,
    insert: assigners.map((grant) => ({
      ...grant,
      only: { words: 'in their own name', test: (row: Row, viewer: Viewer) => row.assigned_by === viewer.id },
    })),
    candidate: (row, viewer) => [
      { ...keep(row, 'organization_id', 'user_id', 'program_id', 'due_date'), assigned_by: viewer.id },
      keep(row, 'organization_id', 'user_id', 'program_id', 'due_date', 'assigned_by'),
    ],
    update: { column: 'priority_level', grants: assigners },
  },
  module_progress: { key: 'assignment_id', select: ownTeamOversight },
  learner_notes: {
    select: [own],
    insert: [
      {
        ...own,
        only: {
          words: 'on content they may open',
          test: (row, viewer) => row.organization_id === viewer.organizationId,
        },
      },
    ],
    candidate: (row, viewer) => [
      { ...keep(row, 'organization_id', 'module_id', 'content_id', 'page', 'body'), user_id: viewer.id },
      keep(row, 'organization_id', 'user_id', 'module_id', 'content_id', 'page', 'body'),
    ],
    update: { column: 'body', blindly: "'x'", grants: [own] },
    delete: [own],
    deleteBlindly: true,
  },
  quiz_attempts: { select: [own, practice(administrators)] },
  simulation_attempts: { select: [own, practice(administrators)] },
  observations: {
    select: [
      { ...own, only: { words: 'signed by the observer', test: (row) => row.observer_signed_at !== null } },
      practice(everyone, { words: 'as observer', test: (row, viewer) => row.observer_id === viewer.id }),
      team,
      practice(oversight),
    ],
  },
  signatures: {
    select: [
      own,
      practice(everyone, { words: 'as signer', test: (row, viewer) => row.signer_id === viewer.id }),
      team,
      practice(oversight),
    ],
  },
  training_completions: { select: ownTeamOversight },
  certificates: { select: ownTeamOversight },
  staff_certifications: {
    select: ownTeamOversight,
    insert: [own, ...assigners],
    candidate: (row) => [
      keep(row, 'organization_id', 'user_id', 'certification_name', 'issuing_organization', 'issue_date'),
    ],
    update: { column: 'issuing_organization', grants: [own, ...assigners] },
  },
  verifications: { select: ownTeamOversight },
  ce_rules: {
    select: [practice(everyone)],
    insert: [practice(administrators)],
    candidate: (row) => [
      keep(row, 'organization_id', 'state', 'certification_name', 'hours_per_cycle', 'cycle_months', 'citation'),
    ],
    update: { column: 'citation', grants: [practice(administrators)] },
  },
  ce_credits: {
    select: ownTeamOversight,
    insert: [own, ...assigners],
    candidate: (row) => [
      keep(row, 'organization_id', 'user_id', 'earned_on', 'hours', 'provider', 'title', 'document_url'),
    ],
  },
  compliance_records: {
    select: ownTeamOversight,
    update: { column: 'corrective_action', grants: assigners },
  },
  compliance_violations: {
    select: ownTeamOversight,
    insert: assigners,
    candidate: (row) => [keep(row, 'organization_id', 'user_id', 'requirement_name', 'violation_details')],
    update: {
      column: 'severity',
      grants: assigners.map((grant) => ({
        ...grant,
        only: { words: 'not their own', test: (row: Row, viewer: Viewer) => row.user_id !== viewer.id },
      })),
    },
  },
  violation_steps: { select: ownTeamOversight },
  assignment_schedules: { key: 'assignment_id', select: ownTeamOversight },
  compliance_checks: { select: [practice(oversight)] },
  requirements: { select: [practice(everyone)] },
  requirement_versions: { select: [practice(everyone)] },
  compliance_evidence: { select: ownTeamOversight },
  compliance_exceptions: { select: ownTeamOversight },
  // That there is an exception is seen by more people than a medical or religious reason for it.
  compliance_exception_details: {
    select: [
      own,
      directReports,
      practice(administrators),
      { ...team, only: { words: 'for other than medical or religious reasons', test: (row) => !isSensitive(row) } },
      practice(executives, {
        words: 'for other than medical or religious reasons',
        test: (row) => !isSensitive(row),
      }),
    ],
  },
  survey_binders: { select: [practice(oversight)] },
  survey_binder_views: { select: [practice(oversight)] },
  notifications: { select: [own], update: { column: 'read_at', blindly: 'private.clock()', grants: [own] } },
  announcements: {
    select: [practice(everyone)],
    insert: [
      practice(oversight, { words: 'in their own name', test: (row, viewer) => row.published_by === viewer.id }),
    ],
    candidate: (row, viewer) => [
      { ...keep(row, 'organization_id', 'title', 'body'), published_by: viewer.id },
      keep(row, 'organization_id', 'title', 'body', 'published_by'),
    ],
    update: { column: 'title', grants: [practice(oversight)] },
  },
  notification_deliveries: { select: [practice(oversight)] },
  delivery_events: { select: [practice(oversight)] },
  notification_preferences: { key: 'user_id', select: [own] },
  notification_settings: { key: 'user_id', select: [own] },
  suppressed_addresses: { select: [practice(oversight)] },
  sms_consents: { select: [own, practice(oversight)] },
  slack_installations: {
    key: 'organization_id',
    select: [practice(oversight)],
    update: { column: 'channel_name', grants: [practice(administrators)] },
  },
  slack_members: { key: 'user_id', select: [own, practice(oversight)] },
  reminder_steps: { select: [practice(everyone)] },
  training_analytics: { select: [practice(oversight)] },
  manager_dashboard_metrics: { person: 'manager_id', select: ownTeamOversight },
  objects: {
    schema: 'storage',
    key: 'name',
    organization: firstFolder,
    personOf: (row) => (row.bucket_id === 'credentials' ? secondFolder(row) : undefined),
    select: [
      practice(everyone, {
        words: 'training content that is published, or that they began',
        test: (row, viewer) => {
          const content = viewer.contentPaths.get(String(row.name));
          return (
            row.bucket_id === 'training-content' &&
            (content?.status === 'published' ||
              viewer.startedContent.has(`own:${content?.id}`) ||
              viewer.readableFiles.has(String(row.name)))
          );
        },
      }),
      practice(administrators, { words: 'training content', test: (row) => row.bucket_id === 'training-content' }),
      own,
      directReports,
      { ...team, only: { words: 'not restricted', test: (row) => !isRestricted(row) } },
      practice(administrators, { words: 'credentials', test: (row) => row.bucket_id === 'credentials' }),
      practice(executives, {
        words: 'credentials that are not restricted',
        test: (row) => row.bucket_id === 'credentials' && !isRestricted(row),
      }),
    ],
    insert: [
      practice(administrators, {
        words: 'training content they announced and that has not arrived',
        test: (row, viewer) =>
          row.bucket_id === 'training-content' && viewer.announcedFiles.get(String(row.name)) === viewer.id,
      }),
      own,
      directReports,
      practice(administrators, { words: 'credentials', test: (row) => row.bucket_id === 'credentials' }),
    ],
    candidate: (row, viewer) => [
      { ...keep(row, 'bucket_id'), name: `${row.name}.new` },
      ...[...viewer.announcedFiles.keys()]
        .filter((name) => String(row.name).endsWith('/spare.png') && name.startsWith(String(firstFolder(row))))
        .map((name) => ({ ...keep(row, 'bucket_id'), name })),
    ],
    delete: [
      practice(administrators, {
        words: 'training content that no version shows',
        test: (row, viewer) =>
          row.bucket_id === 'training-content' &&
          !viewer.contentPaths.has(String(row.name)) &&
          !viewer.usedFiles.has(String(row.name)),
      }),
    ],
  },
};

/** Whether the matrix allows it. */
export function allows(grants: Grant[] | undefined, rule: TableRule, row: Row, viewer: Viewer): boolean {
  const organization = rule.organization ? rule.organization(row) : row.organization_id;
  const person = rule.personOf ? rule.personOf(row) : row[rule.person ?? 'user_id'];
  return (grants ?? []).some(({ levels, scope, only }) => {
    if (!levels.includes(viewer.level)) return false;
    const inScope =
      scope === 'own'
        ? person === (rule.person === 'auth_user_id' ? viewer.authId : viewer.id)
        : scope === 'team'
          ? viewer.team.has(String(person))
          : scope === 'direct reports'
            ? viewer.directReports.has(String(person))
            : organization === viewer.organizationId;
    return inScope && (only ? only.test(row, viewer) : true);
  });
}

/** The matrix as the table of docs/permissions.md. */
export function describePermissions(): string {
  const headings = ['Table', 'Action', 'Staff', 'Manager', 'Training administrator', 'Executive'];
  const cell = (grants: Grant[] | undefined, level: Level) => {
    const words = (grants ?? [])
      .filter((grant) => grant.levels.includes(level))
      .map((grant) => grant.scope + (grant.only ? ` (${grant.only.words})` : ''));
    const wide = words.includes('practice') ? words.filter((word) => word === 'practice') : words;
    return [...new Set(wide)].join(', ') || '—';
  };
  const lines = Object.entries(tables).flatMap(([name, rule]) => {
    const actions: [string, Grant[] | undefined][] = [
      ['read', rule.select],
      ['add', rule.insert],
      ['change', rule.update?.grants],
      ['delete', rule.delete],
    ];
    return actions
      .filter(([, grants]) => grants)
      .map(([action, grants], index) => [
        index === 0 ? `\`${rule.schema ? `${rule.schema}.` : ''}${name}\`` : '',
        action,
        ...everyone.map((level) => cell(grants, level)),
      ]);
  });
  return [headings, headings.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
}
