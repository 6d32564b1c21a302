import type { z } from 'zod';
import type * as contract from '../contracts/authoring.ts';
import { Content } from '../contracts/content.ts';
import type { Database } from '../db/client.ts';
import type { Json } from '../database.types.ts';
import { ApiError, notFound, unwrap } from '../http/errors.ts';
import { estimatedSituations, scenarioProblems } from '../scenario-problems.ts';

/** Drafts of what is written rather than uploaded: scenarios, the texts of policies, checklists. */
export class AuthoringService {
  constructor(private readonly db: Database) {}

  async saveScenario(moduleId: string, draft: z.output<typeof contract.SaveScenario>) {
    const { introduction, scenario, content_title } = draft;
    const content = await this.#save(moduleId, 'interactive', content_title, {
      content_data: { introduction, estimated_situations: estimatedSituations(scenario) },
      answers: scenario as unknown as Json,
    });
    return { content, problems: scenarioProblems(scenario) };
  }

  savePolicy(moduleId: string, { content_title, ...content_data }: z.output<typeof contract.SavePolicy>) {
    return this.#save(moduleId, 'attestation', content_title, { content_data });
  }

  saveChecklist(moduleId: string, { content_title, ...content_data }: z.output<typeof contract.SaveChecklist>) {
    return this.#save(moduleId, 'observation', content_title, { content_data });
  }

  async #save(
    moduleId: string,
    kind: 'interactive' | 'attestation' | 'observation',
    title: string | undefined,
    draft: { content_data: Json; answers?: Json },
  ) {
    const module = unwrap(
      await this.db.from('training_modules').select('module_name, content_type').eq('id', moduleId).limit(1),
    )[0];
    if (!module) throw notFound('module');
    if (module.content_type !== kind)
      throw new ApiError(409, 'CONTENT_TYPE_MISMATCH', `This module is of the type ${module.content_type}.`);
    const saved = unwrap(
      await this.db.rpc('save_content_draft', {
        module_id: moduleId,
        content_title: title ?? module.module_name,
        ...draft,
      }),
    )[0];
    return Content.parse(saved);
  }
}
