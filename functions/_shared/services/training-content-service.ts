import type { z } from 'zod';
import { AssignTrainingAnswer, type TrainingAssignmentRequest } from '../contracts/assignments.ts';
import type { CertificateData } from '../contracts/certificates.ts';
import { Progress, type ProgressUpdate } from '../contracts/progress.ts';
import type { CreateModuleRequest, CreateProgramRequest } from '../contracts/programs.ts';
import type { Database } from '../db/client.ts';
import { ApiError, unwrap } from '../http/errors.ts';
import { CertificateService } from './certificate-service.ts';
import { type ContentFile, ModuleContentService } from './module-content-service.ts';
import { TrainingProgramService } from './training-program-service.ts';

/** A batch of which nothing was carried out answers with the status of its first refusal. */
const refusalStatus: Record<string, number> = {
  NOT_IN_TEAM: 403,
  PROGRAM_NOT_FOUND: 404,
  PERSON_NOT_ACTIVE: 409,
  PROGRAM_NOT_ASSIGNABLE: 409,
  ALREADY_ASSIGNED: 409,
};

/** The contract's service of training content and delivery. */
export class TrainingContentService {
  constructor(private readonly db: Database) {}

  async createTrainingProgram(program: z.output<typeof CreateProgramRequest>) {
    return await new TrainingProgramService(this.db).create(program);
  }

  async addTrainingModule(programId: string, module: z.output<typeof CreateModuleRequest>) {
    return await new TrainingProgramService(this.db).addModule(programId, module);
  }

  async uploadTrainingContent(moduleId: string, content: ContentFile) {
    return await new ModuleContentService(this.db).upload(moduleId, content);
  }

  /** Assigns row by row: says of each what was created, or why not. Raises the first refusal when nothing was created. */
  async assignTraining(assignments: z.output<typeof TrainingAssignmentRequest>[]) {
    const outcomes = unwrap(await this.db.rpc('assign_training', { requests: assignments }));
    const refused = outcomes.filter(({ outcome }) => outcome === 'refused');
    const answer = AssignTrainingAnswer.parse({
      created_count: outcomes.length - refused.length,
      refused_count: refused.length,
      outcomes,
    });
    const first = refused[0];
    if (answer.created_count === 0 && first) {
      throw new ApiError(refusalStatus[first.code] ?? 400, first.code, first.message, { details: { outcomes } });
    }
    return answer;
  }

  /** Records progress of the caller, who is `userId`: nobody records somebody else's reading. */
  async recordProgress(userId: string, moduleId: string, progress: z.output<typeof ProgressUpdate>) {
    const own = unwrap(
      await this.db
        .from('training_assignments')
        .select('id')
        .eq('id', progress.assignment_id)
        .eq('user_id', userId)
        .limit(1),
    );
    if (own.length === 0) throw new ApiError(404, 'ASSIGNMENT_NOT_FOUND', 'There is no such assignment of yours.');
    const recorded = await this.db.rpc('record_progress', {
      assignment_id: progress.assignment_id,
      module_id: moduleId,
      // Leaving an empty list out means the same, and some translators read it as text.
      pages_viewed: progress.pages_viewed?.length ? progress.pages_viewed : undefined,
      position: progress.position ?? undefined,
      active_seconds: progress.active_seconds,
      page_seconds: progress.page_seconds,
      watched: progress.watched,
      play_seconds: progress.play_seconds,
      batch_id: progress.batch_id,
    });
    return Progress.parse(unwrap(recorded));
  }

  /** The certificate that the completion finishing a program earned. */
  async generateCertificate(completionId: string): Promise<z.output<typeof CertificateData>> {
    return await new CertificateService(this.db).ofCompletion(completionId);
  }
}
