// Generated from the routes by `npm run api:client`.
export interface paths {
    "/api/training/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List training programs */
        get: {
            parameters: {
                query?: {
                    /** @description next_cursor of the page before. */
                    cursor?: string;
                    limit?: number;
                    status?: "draft" | "published" | "archived";
                    program_type?: "hipaa" | "safety" | "clinical" | "administrative";
                    /** @description Part of the name. */
                    search?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Programs by name. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProgramPage"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        /** Create a training program */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateProgramRequest"];
                };
            };
            responses: {
                /** @description The program, a draft. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProgramDetails"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/programs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a program with its modules */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The program. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProgramDetails"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        /**
         * Update a program
         * @description Changes what is given and leaves the rest.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                    /** @description The ETag (updated_at) the change was made from. */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateProgramRequest"];
                };
            };
            responses: {
                /** @description The program as it is now. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProgramDetails"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Delete a program
         * @description An empty draft is deleted; a program with modules or a history is archived.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                    /** @description The ETag (updated_at) the change was made from. */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What became of it. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Removal"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/programs/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a program with the drafts of its modules
         * @description Learners in the middle of a module finish the version they started.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["PublishRequest"];
                };
            };
            responses: {
                /** @description The new version. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Publication"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/programs/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Duplicate a program
         * @description Its modules, their order and their newest content, as a draft; nobody is assigned.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DuplicateProgramRequest"];
                };
            };
            responses: {
                /** @description The copy. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProgramDetails"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/programs/{id}/modules/{moduleId}/prerequisites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let a module wait for others */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                    moduleId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ModulePrerequisites"];
                };
            };
            responses: {
                /** @description The program. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProgramDetails"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/programs/{id}/modules/{moduleId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of a module
         * @description What was published, when, by whom, what changed, and who worked with it.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    moduleId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Versions, the newest first. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ModuleVersions"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/programs/{id}/modules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a module at the end */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateModuleRequest"];
                };
            };
            responses: {
                /** @description The module. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Module"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/programs/{id}/modules/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put all modules in order */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ModuleOrder"];
                };
            };
            responses: {
                /** @description The program in its new order. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProgramDetails"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/programs/{id}/modules/{moduleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Update a module */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                    /** @description The ETag (updated_at) the change was made from. */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                    moduleId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateModuleRequest"];
                };
            };
            responses: {
                /** @description The module as it is now. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Module"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Remove a module
         * @description A module somebody has worked on is retired with its history; another is deleted.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                    moduleId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What became of it. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Removal"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List assignments
         * @description One's own; for managers their whole line; for training administrators and executives the practice.
         */
        get: {
            parameters: {
                query?: {
                    /** @description next_cursor of the page before. */
                    cursor?: string;
                    limit?: number;
                    user_id?: string;
                    /** @description Direct reports of this manager. */
                    manager_id?: string;
                    program_id?: string;
                    status?: "assigned" | "in_progress" | "completed" | "cancelled";
                    /** @description Where it stands at this moment. */
                    state?: "assigned" | "in_progress" | "due_soon" | "grace_period" | "overdue" | "completed" | "cancelled";
                    /** @description true: neither completed nor cancelled. */
                    open?: boolean;
                    due_before?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Assignments by due date. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssignmentPage"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Create assignments
         * @description Each is created or refused by itself, and the answer says which and why: 201 when all were created, 207 when some were; when none was, the error of the first with all outcomes in its details.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssignTrainingRequest"];
                };
            };
            responses: {
                /** @description All were created. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssignTrainingAnswer"];
                    };
                };
                /** @description Some were created. */
                207: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssignTrainingAnswer"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an assignment */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The assignment. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        /**
         * Update an assignment
         * @description Moves the dates or the priority; what is not given stays.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                    /** @description The ETag (updated_at) the change was made from. */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateAssignmentRequest"];
                };
            };
            responses: {
                /** @description The assignment as it is now. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Cancel an assignment
         * @description It stays in the history, with what was done under it.
         */
        delete: {
            parameters: {
                query?: {
                    reason?: string;
                };
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The cancelled assignment. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/assignments/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remind the person, at most once a day */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description When the person was reminded. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Reminder"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/progress/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a module
         * @description Of one's own assignment: call it when the module is shown. Time is credited from the first opening on; opening again changes nothing.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OpenModuleRequest"];
                };
            };
            responses: {
                /** @description Where the learner is. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OpenedModule"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record training progress
         * @description Of one's own assignment: pages seen, where to continue, time spent. The module completes itself when all of it was seen. No more time is credited than has passed since it was opened; a report for a module that was never opened opens it and is credited no time.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProgressUpdate"];
                };
            };
            responses: {
                /** @description How far the learner is. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Progress"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/progress/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a question inside a video
         * @description The first answer is kept; the question may be answered again for learning.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VideoAnswer"];
                };
            };
            responses: {
                /** @description Whether it is right, and why. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VideoAnswerResult"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get completion records */
        get: {
            parameters: {
                query?: {
                    /** @description next_cursor of the page before. */
                    cursor?: string;
                    limit?: number;
                    user_id?: string;
                    assignment_id?: string;
                    program_id?: string;
                    module_id?: string;
                    completed_from?: string;
                    completed_before?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Completions, the latest first. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CompletionPage"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Record a completion
         * @description For direct reports (for anyone, as training administrator), from external proof: a classroom session, a paper test. It says why it counts and which document proves it. Attestations and observations are not recorded on behalf.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordCompletionRequest"];
                };
            };
            responses: {
                /** @description What was recorded. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RecordedCompletion"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a certificate
         * @description The PDF, or what it says where application/json is accepted instead.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The certificate. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                        "application/json": components["schemas"]["CertificateData"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/certificates/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a certificate for good */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Revocation"];
                };
            };
            responses: {
                /** @description The revoked certificate. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CertificateData"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/status/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the compliance status of a person
         * @description Every requirement with its status at this moment.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Where the person stands. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ComplianceStanding"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/certifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List certifications */
        get: {
            parameters: {
                query?: {
                    /** @description next_cursor of the page before. */
                    cursor?: string;
                    limit?: number;
                    user_id?: string;
                    manager_id?: string;
                    status?: "active" | "expired" | "pending_renewal" | "suspended";
                    review_status?: "pending" | "approved" | "rejected";
                    expires_before?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Certifications, the next to expire first. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CertificationPage"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a certification
         * @description One's own, or of somebody one may file for. It counts as evidence once a person has reviewed it.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateCertificationRequest"];
                };
            };
            responses: {
                /** @description The certification, to be reviewed. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Certification"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/certifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update a certification
         * @description What is not given stays. A change of what was reviewed asks for a new review.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                    /** @description The ETag (updated_at) the change was made from. */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateCertificationRequest"];
                };
            };
            responses: {
                /** @description The certification as it is now. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Certification"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/certifications/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or reject a certification */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CertificationReview"];
                };
            };
            responses: {
                /** @description The reviewed certification. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Certification"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/violations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List compliance violations */
        get: {
            parameters: {
                query?: {
                    /** @description next_cursor of the page before. */
                    cursor?: string;
                    limit?: number;
                    user_id?: string;
                    owner_id?: string;
                    status?: "open" | "planned" | "in_progress" | "resolved" | "verified";
                    severity?: "low" | "medium" | "high" | "critical";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Violations, the latest first. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ViolationPage"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        /** Record a violation */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ComplianceViolation"];
                };
            };
            responses: {
                /** @description The violation, open. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ViolationWithSteps"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/violations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a violation with its history */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The violation and every step. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ViolationWithSteps"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        /**
         * Correct what was recorded about a violation
         * @description What is done about it changes step by step: PUT /api/compliance/violations/{id}/step.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                    /** @description The ETag (updated_at) the change was made from. */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateViolationRequest"];
                };
            };
            responses: {
                /** @description The violation as it is now. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ViolationWithSteps"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/violations/{id}/step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Take the next step of a corrective action
         * @description open → planned → in_progress → resolved → verified, by somebody who did not do it and whom it is not about. A requirement that is met again may be verified at once. Back to open with a reason.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                    /** @description The ETag (updated_at) the change was made from. */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TakeViolationStep"];
                };
            };
            responses: {
                /** @description The violation as it is now. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ViolationWithSteps"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/violations/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a note to a violation
         * @description Also by the person it is about. A note stays as it was written.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ViolationNote"];
                };
            };
            responses: {
                /** @description The violation with the note. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ViolationWithSteps"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/violations/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attach a document to a violation
         * @description A PDF or a picture (PNG, JPEG) of at most 10 MB, judged by what is in it.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": components["schemas"]["ViolationDocument"];
                };
            };
            responses: {
                /** @description The violation with the document. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ViolationWithSteps"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/violations/{id}/documents/{step}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download a document of a violation */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    step: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List requirements
         * @description What the practice owes, by which rule, and where the people the caller may see stand.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only what is reviewed and not retired. */
                    in_force?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Requirements by name. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RequirementList"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/explain/{userId}/{requirementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explain where a person stands on a requirement
         * @description The chain from the rule to the status, at any moment, as it is known now or was known then.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The moment that is asked about; now where it is not said. */
                    as_of?: string;
                    /** @description As it was known at this moment; now where it is not said. */
                    known_at?: string;
                };
                header?: never;
                path: {
                    userId: string;
                    requirementId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The explanation. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ComplianceExplanation"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Generate the compliance report of a team
         * @description The direct reports of a manager: where they stood and stand, what was missed and what was finished.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Whose direct reports; the caller where it is not said. */
                    manager_id?: string;
                    /** @description First day; 90 days ago where it is not said. */
                    from?: string;
                    /** @description Last day; today where it is not said. */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The report. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ComplianceReport"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/metrics/{organizationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calculate the compliance metrics of the practice
         * @description For training administrators and executives.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    organizationId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The figures at this moment. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ComplianceMetrics"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Schedule the training that requirements ask for
         * @description Assigns and withdraws by rule, or, as a dry run, says what that would be. For training administrators.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description Says what would happen, and does nothing.
                         * @default true
                         */
                        dry_run?: boolean;
                    };
                };
            };
            responses: {
                /** @description What was done, or would be. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TrainingSchedule"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/medical-licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Track medical licenses
         * @description Licenses of everybody the caller may see, with what asks for them and what is missing.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Licenses, the next to expire first. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LicenseStatuses"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/dea-registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Monitor DEA registrations
         * @description Registrations of everybody the caller may see, with what asks for them and what is missing.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Registrations, the next to expire first. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DEAStatuses"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/continuing-education/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Track the continuing education of a person
         * @description Each license's cycle under the practice's reviewed rules, and every credit on record.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Cycles and credits. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CECreditStatus"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/ce-credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a continuing education certificate
         * @description One's own, or of somebody one may file for. It counts once a person has reviewed it.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateCECreditRequest"];
                };
            };
            responses: {
                /** @description The credit, to be reviewed. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CECredit"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/ce-credits/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or reject a continuing education certificate */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CertificationReview"];
                };
            };
            responses: {
                /** @description The reviewed credit. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CECredit"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/ce-credits/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back a continuing education credit
         * @description It stays on record and counts no more.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CECreditRevocation"];
                };
            };
            responses: {
                /** @description The revoked credit. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CECredit"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/credential-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload the document of a license or certificate
         * @description A PDF, PNG or JPEG, judged by what is in it.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": components["schemas"]["CredentialDocument"];
                };
            };
            responses: {
                /** @description Where it is kept, for document_url. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StoredCredentialDocument"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/certifications/{id}/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the verification ledger of a certification */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Checks, the latest first. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Verifications"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Enter a check in the verification ledger
         * @description What somebody looked up at a source. A source that gives no answer is never a pass.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateVerificationRequest"];
                };
            };
            responses: {
                /** @description The whole ledger, the latest first. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Verifications"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/hipaa/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Track the HIPAA compliance of a person
         * @description Each requirement under 45 CFR 164 with its status, dates and citation, and exactly what is missing.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Where the person stands. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HIPAAComplianceStatus"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/osha": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Monitor OSHA requirements
         * @description Each OSHA requirement with who is covered, who is compliant and who is not, of the people the caller may see. A late training is explained by a documented reason and a planned date, as 29 CFR 1910.1030 is read; it stays late.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The report. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OSHAComplianceReport"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/fit-to-work/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether a person may work
         * @description Or do a task that requirements name, on a day, today where it is not said. Everything without which nobody may work has to be proved, and valid or in grace on that day.
         */
        get: {
            parameters: {
                query?: {
                    /** @description A task that requirements name. */
                    task?: string;
                    /** @description A day of the practice's calendar; today where it is not said. */
                    day?: string;
                };
                header?: never;
                path: {
                    userId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Yes or no, with the reasons. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FitToWork"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/binders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a survey binder
         * @description Freezes what an inspector may see and answers the secret of its link, once. The documents it lists are read and hashed for its manifest.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MakeSurveyBinderRequest"];
                };
            };
            responses: {
                /** @description The binder and the secret of its link. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SurveyBinder"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/manager-dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Manager dashboard data
         * @description One's own direct reports at this moment; for another manager, the latest day kept.
         */
        get: {
            parameters: {
                query?: {
                    manager_id?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Figures, people at risk, deadlines, history. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ManagerDashboard"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/compliance-trends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compliance trend analysis */
        get: {
            parameters: {
                query?: {
                    /** @description First day; 90 days ago where it is not said. */
                    from?: string;
                    /** @description Last day; today where it is not said. */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Day by day, and by requirement at this moment. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ComplianceTrends"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/training-effectiveness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Training effectiveness metrics
         * @description For training administrators and executives; others get no rows.
         */
        get: {
            parameters: {
                query?: {
                    /** @description First day; 90 days ago where it is not said. */
                    from?: string;
                    /** @description Last day; today where it is not said. */
                    to?: string;
                    program_id?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The latest figures of each program. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EffectivenessMetrics"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/analytics/executive-summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Executive-level summary */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The practice at this moment. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExecutiveComplianceReport"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate a report as CSV or JSON
         * @description Holds what the caller may see. In CSV, cells that a spreadsheet would run as formulas are made text.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GenerateReportRequest"];
                };
            };
            responses: {
                /** @description The report. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Report"];
                        "text/csv": string;
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/content/modules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the content of a module
         * @description What learners see, and for training administrators the draft and the answers of a quiz.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Published content and draft. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ModuleContent"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        /**
         * Update the content of a module
         * @description Saves a draft, begun from what is published where there is none; learners see it from the next publication on.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                    /** @description The ETag (updated_at) the change was made from. */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateContentRequest"];
                };
            };
            responses: {
                /** @description The draft. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Content"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Delete the unpublished content of a module
         * @description Published content stays, as the evidence of those who worked with it.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The draft and its file are gone. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/content/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a training document
         * @description A PDF, judged by what is in it. It becomes the module's draft; a refused file leaves nothing behind.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": components["schemas"]["ContentUpload"];
                };
            };
            responses: {
                /** @description The draft. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Content"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite a member of the staff to sign in */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InvitationRequest"];
                };
            };
            responses: {
                /** @description Sent by email. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Invitation"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List announcements */
        get: {
            parameters: {
                query?: {
                    /** @description next_cursor of the page before. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Announcements, the latest first. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AnnouncementPage"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        /** Announce something to the whole practice */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateAnnouncementRequest"];
                };
            };
            responses: {
                /** @description The announcement. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Announcement"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/announcements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw an announcement */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Nobody is shown it any more. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell people of their assignments
         * @description For assignments whose people were not told yet. The product tells them by itself when it is assigned.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        assignment_ids: string[];
                    };
                };
            };
            responses: {
                /** @description One result for each. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NotificationResult"][];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the reminders now
         * @description The reminders of this morning, with their escalation, without waiting for the hour. Each step is told once.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        reminder_type: "compliance" | "certification";
                    };
                };
            };
            responses: {
                /** @description Whom it told what. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReminderResult"][];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/manager-alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Alert a manager
         * @description About people below them; the same alert once a day.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        manager_id: string;
                        alerts: components["schemas"]["ComplianceAlert"][];
                    };
                };
            };
            responses: {
                /** @description How many alerts were new. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            told: number;
                        };
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/summaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the executive summary now
         * @description To every executive of the practice, once a day; it also goes out by itself, weekly or monthly.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description To whom it went. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SummaryResult"][];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/emergencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an emergency notification
         * @description By every channel a person can be reached by, at once, at night as well, whatever they chose.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EmergencyNotification"];
                };
            };
            responses: {
                /** @description How far it has got. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AnnouncementProgress"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/emergencies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow an announcement
         * @description Recipients, messages by what became of them, readings and acknowledgements.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How far it has got. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AnnouncementProgress"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was employed on a day, as what and where
         * @description As it is known now, or as it was known at an earlier moment.
         */
        get: {
            parameters: {
                query: {
                    /** @description The day, in the calendar of the practice. */
                    on: string;
                    /** @description What was known at this moment; left out, now. */
                    known_at?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description People by name. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Roster"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person's employments, and what they were in each */
        get: {
            parameters: {
                query?: {
                    /** @description Also what was corrected since. */
                    superseded?: boolean;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The oldest first. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffHistory"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/history/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct what a person was in the past
         * @description The earlier statement stays readable as superseded. For training administrators.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HistoryCorrection"];
                };
            };
            responses: {
                /** @description Corrected. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/leaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person's leaves */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The latest first. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeaveList"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Record a leave
         * @description Open training that is due on its first day or later moves by the days of the leave. For training administrators.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordLeaveRequest"];
                };
            };
            responses: {
                /** @description The leave. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Leave"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/leaves/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which due dates a leave would move */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LeaveDays"];
                };
            };
            responses: {
                /** @description By due date; nothing has changed. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeavePreview"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/leaves/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the last day of a leave
         * @description Earlier than planned, later, or of one that was open-ended. Due dates move with it.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EndLeaveRequest"];
                };
            };
            responses: {
                /** @description The leave. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Leave"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Cancel a leave
         * @description It counts for nothing any more; due dates go back to where they were without it.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Cancelled. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days on which the practice or a location is closed */
        get: {
            parameters: {
                query: {
                    year: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Of one year, by date. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClosureList"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        /** Close the practice or a location for a day */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateClosureRequest"];
                };
            };
            responses: {
                /** @description The closure. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Closure"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/closures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a closure back */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is a day like another again. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the templates of messages
         * @description For training administrators and executives.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What is sent, and by which channels. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MessageTemplateList"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/templates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview a message
         * @description Exactly what would be sent, with data of people who do not exist. For training administrators and executives.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MessagePreviewRequest"];
                };
            };
            responses: {
                /** @description The message. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MessagePreview"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/quiz-attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin an attempt at a quiz, or continue the open one
         * @description An open attempt whose time limit has passed comes back graded from what was saved.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StartAttempt"];
                };
            };
            responses: {
                /** @description The attempt: questions without answers. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuizAttempt"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/quiz-attempts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save responses of the open attempt
         * @description Questions that are not named keep what was saved; so do those already shown their answer.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SaveAttempt"];
                };
            };
            responses: {
                /** @description Saved, or the result when the time limit has passed. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedAttempt"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/quiz-attempts/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer one question and see whether it was right
         * @description For quizzes with immediate feedback. The response is locked by it.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CheckAnswer"];
                };
            };
            responses: {
                /** @description Feedback on that question. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CheckedAnswer"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/quiz-attempts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit an attempt and have it graded */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SubmitAttempt"];
                };
            };
            responses: {
                /** @description Score, and feedback as far as the quiz shows it. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GradedAttempt"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/content/modules/{id}/questions/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read questions from a GIFT or Moodle XML file
         * @description A dry run says what would come in, and of each line that cannot be read why. Otherwise all questions are added to the draft, or none. Texts become plain text; images are not taken along.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": components["schemas"]["QuestionImport"];
                };
            };
            responses: {
                /** @description What is in the file, and the draft where it was saved. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuestionImportAnswer"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/content/modules/{id}/questions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the questions of a quiz as a file
         * @description Of the draft, or else of what is published, with the right answers. Left out, and named in a comment: what the format has no form for (several blanks; in GIFT ordering too).
         */
        get: {
            parameters: {
                query: {
                    format: "gift" | "moodle_xml";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                        "application/xml": string;
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/attestations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a policy
         * @description Of one's own assignment, once it was read: the exact version that was opened, with the password entered again (five tries in fifteen minutes). Signing again answers the same signature.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignAttestation"];
                };
            };
            responses: {
                /** @description The sealed signature. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedAttestation"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/observations/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign an observation
         * @description First the observer, when every step has its result; then the person observed, which completes the module where it is passed. Signing again answers the same signature.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignObservation"];
                };
            };
            responses: {
                /** @description The sealed signature. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignedObservation"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/training/signatures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Verify a signature */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The signature, and whether its seal is genuine. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VerifiedSignature"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/content/modules/{id}/scenario": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save the scenario of a simulation as its draft
         * @description A draft may be incomplete; the answer says what keeps it from being published.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SaveScenario"];
                };
            };
            responses: {
                /** @description The draft and its problems. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedScenario"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/content/modules/{id}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save the text of a policy to sign as its draft */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SavePolicy"];
                };
            };
            responses: {
                /** @description The draft. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Content"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/content/modules/{id}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save the checklist of an observed skill as its draft */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SaveChecklist"];
                };
            };
            responses: {
                /** @description The draft. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Content"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce a file
         * @description Says where to send it by TUS 1.0 (resumable, with the same token). What is too large is refused before a byte is sent. An upload that is not finished within a day is forgotten.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeclareUpload"];
                };
            };
            responses: {
                /** @description Where to upload it to. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UploadDeclaration"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See how large files may be */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Bytes, for each kind of file. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UploadLimits"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get what is known of a file */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContentFile"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Cancel an upload, or remove a file that nothing uses */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Nothing of it is left in storage. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a file examined that has arrived
         * @description Judges it by its content: what it is, whether it is whole, its hash. Captions become WebVTT. A refused file is removed, and says why.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file, ready to be used. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContentFile"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open a file
         * @description Leads to a short signed address of a file the caller may read; who accepts JSON only is told the address. It is logged.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The address, for `Accept: application/json`. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FileAddress"];
                    };
                };
                /** @description To the file. */
                302: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/files/{id}/cues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get captions to edit */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The captions, by time. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Cues"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/captions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save edited captions
         * @description As a new file: a published version keeps the captions it was read with.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SaveCaptions"];
                };
            };
            responses: {
                /** @description The captions, as WebVTT. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContentFile"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/{id}/transcripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the transcripts of a video and how far they are */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Newest first. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Transcriptions"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Have a transcript of a video made
         * @description In the background. It becomes captions of the drafts that show the video. One that is under way is answered again.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Makes a repeat of this request safe for a day. */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TranscriptRequest"];
                };
            };
            responses: {
                /** @description Queued. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Transcription"];
                    };
                };
                /** @description Refused, in the one shape of errors. */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Error"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ProgramPage: {
            data: components["schemas"]["Program"][];
            next_cursor: string | null;
        };
        Program: {
            /** Format: uuid */
            id: string;
            program_name: string;
            /** @enum {string} */
            program_type: "hipaa" | "safety" | "clinical" | "administrative";
            description: string | null;
            is_mandatory: boolean;
            renewal_period_months: number | null;
            ce_credits: number;
            /** Format: uuid */
            created_by: string;
            is_active: boolean;
            modules_in_order: boolean;
            /** @enum {string} */
            status: "draft" | "published" | "archived";
            version: number;
            /** Format: date-time */
            published_at: string;
            /** Format: date-time */
            archived_at: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            module_count: number;
            estimated_minutes: number;
            open_assignments: number;
            completed_assignments: number;
            overdue_assignments: number;
            has_unpublished_changes: boolean;
        };
        Error: {
            /** @example NOT_IN_TEAM */
            code: string;
            message: string;
            details?: unknown;
            hint?: string;
        };
        ProgramDetails: components["schemas"]["Program"] & {
            modules: components["schemas"]["Module"][];
        };
        Module: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            program_id: string;
            module_name: string;
            module_order: number;
            estimated_duration_minutes: number;
            /** @enum {string} */
            content_type: "video" | "document" | "quiz" | "interactive" | "attestation" | "observation";
            content_url: string | null;
            passing_score_percentage: number;
            is_required: boolean;
            /** @description Modules that have to be done before this one opens. */
            prerequisite_ids?: string[];
            /** Format: date-time */
            published_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateProgramRequest: {
            program_name: string;
            /** @enum {string} */
            program_type: "hipaa" | "safety" | "clinical" | "administrative";
            description?: string | null;
            is_mandatory?: boolean;
            renewal_period_months?: number | null;
            ce_credits?: number | null;
            /** @description A module opens when the required ones before it are done. */
            modules_in_order?: boolean;
        };
        UpdateProgramRequest: {
            program_name?: string;
            /** @enum {string} */
            program_type?: "hipaa" | "safety" | "clinical" | "administrative";
            description?: string | null;
            is_mandatory?: boolean;
            renewal_period_months?: number | null;
            ce_credits?: number | null;
            /** @description A module opens when the required ones before it are done. */
            modules_in_order?: boolean;
            is_active?: boolean;
            /**
             * Format: date-time
             * @description updated_at of the row the change was made from; another one now is 409 STALE.
             */
            updated_at?: string;
        };
        Removal: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            outcome: "deleted" | "archived";
        };
        Publication: {
            /** Format: uuid */
            program_id: string;
            version: number;
        };
        PublishRequest: {
            /** @description Of each module that learners already saw: after a material change, who finished an earlier version has to train again. */
            changes: {
                /** Format: uuid */
                module_id: string;
                /** @enum {string} */
                change_kind: "material" | "minor";
                change_note?: string | null;
            }[];
        };
        DuplicateProgramRequest: {
            program_name: string;
        };
        ModulePrerequisites: {
            module_ids: string[];
        };
        ModuleVersions: {
            items: components["schemas"]["ModuleVersion"][];
        };
        ModuleVersion: {
            /** Format: uuid */
            content_id: string;
            /** Format: uuid */
            module_id: string;
            content_title: string;
            /** @enum {string} */
            content_type: "video" | "document" | "quiz" | "interactive" | "attestation" | "observation";
            content_data: {
                [key: string]: unknown;
            };
            version_number: string;
            /** @enum {string} */
            status: "draft" | "published" | "superseded";
            /** @enum {string} */
            change_kind: "initial" | "material" | "minor";
            change_note: string | null;
            /** Format: date-time */
            published_at: string;
            /** Format: date-time */
            superseded_at: string;
            author_name: string;
            sha256: string | null;
            learners_in_progress: number;
            people_completed: number;
        };
        CreateModuleRequest: {
            module_name: string;
            /** @enum {string} */
            content_type: "video" | "document" | "quiz" | "interactive" | "attestation" | "observation";
            estimated_duration_minutes: number;
            passing_score_percentage?: number;
            is_required?: boolean;
        };
        ModuleOrder: {
            module_ids: string[];
        };
        UpdateModuleRequest: {
            module_name?: string;
            estimated_duration_minutes?: number;
            passing_score_percentage?: number;
            is_required?: boolean;
            /**
             * Format: date-time
             * @description updated_at of the row the change was made from; another one now is 409 STALE.
             */
            updated_at?: string;
        };
        AssignmentPage: {
            data: components["schemas"]["Assignment"][];
            next_cursor: string | null;
        };
        Assignment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            user_id: string;
            user_name: string;
            /** Format: uuid */
            program_id: string;
            program_name: string;
            /** @enum {string} */
            program_type: "hipaa" | "safety" | "clinical" | "administrative";
            is_mandatory: boolean;
            /** Format: uuid */
            assigned_by: string;
            /** Format: date-time */
            assigned_at: string;
            /** Format: date-time */
            due_date: string;
            /** Format: date */
            due_on: string;
            /** Format: date-time */
            completion_deadline: string;
            /** @enum {string} */
            priority_level: "low" | "medium" | "high" | "critical";
            /** @enum {string} */
            status: "assigned" | "in_progress" | "completed" | "cancelled";
            /** @enum {string} */
            state: "assigned" | "in_progress" | "due_soon" | "grace_period" | "overdue" | "completed" | "cancelled";
            /** Format: date-time */
            started_at: string;
            /** Format: date-time */
            completed_at: string;
            /** Format: date-time */
            cancelled_at: string;
            cancellation_reason: string | null;
            /** Format: date-time */
            last_reminder_sent: string;
            required_modules: number;
            completed_modules: number;
            progress_percentage: number;
            estimated_minutes: number;
            remaining_minutes: number;
            /** Format: uuid */
            certificate_id: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        AssignTrainingAnswer: {
            created_count: number;
            refused_count: number;
            outcomes: components["schemas"]["AssignmentOutcome"][];
        };
        AssignmentOutcome: {
            /** @description Which of the request, counting from 0. */
            request_index: number;
            /** @enum {string} */
            outcome: "created" | "refused";
            /** Format: uuid */
            assignment_id: string | null;
            code: string | null;
            message: string | null;
        };
        AssignTrainingRequest: {
            assignments: {
                /** Format: uuid */
                user_id: string;
                /** Format: uuid */
                program_id: string;
                /** Format: date-time */
                due_date: string;
                /** Format: date-time */
                completion_deadline?: string | null;
                /** @enum {string} */
                priority_level?: "low" | "medium" | "high" | "critical";
            }[];
        };
        UpdateAssignmentRequest: {
            /** Format: date-time */
            due_date?: string;
            /** Format: date-time */
            completion_deadline?: string | null;
            /** @enum {string} */
            priority_level?: "low" | "medium" | "high" | "critical";
            /**
             * Format: date-time
             * @description updated_at of the row the change was made from; another one now is 409 STALE.
             */
            updated_at?: string;
        };
        Reminder: {
            /** Format: uuid */
            assignment_id: string;
            /** Format: date-time */
            reminded_at: string;
        };
        OpenedModule: {
            /**
             * Format: uuid
             * @description The version the learner keeps from here on.
             */
            content_id: string;
            /**
             * Format: date-time
             * @description When it was first opened: time is credited from here on.
             */
            started_at: string;
            progress_percentage: number;
            pages_viewed: number[];
            position: number | null;
            active_seconds: number;
        };
        OpenModuleRequest: {
            /** Format: uuid */
            assignment_id: string;
            /** Format: uuid */
            module_id: string;
        };
        Progress: {
            progress_percentage: number;
            pages_viewed: number[];
            /** @description What counts as watched: [[from, to], …] in seconds. */
            watched: number[][];
            watched_seconds: number;
            position: number | null;
            active_seconds: number;
            /** Format: uuid */
            content_id: string;
            module_completed: boolean;
            assignment_completed: boolean;
            /** Format: uuid */
            completion_id?: string | null;
            /** Format: uuid */
            certificate_id?: string | null;
        };
        ProgressUpdate: {
            /** Format: uuid */
            assignment_id: string;
            /** Format: uuid */
            module_id: string;
            pages_viewed?: number[];
            /** @description Page or second to continue at. */
            position?: number | null;
            /** @description Seconds active since the last update. */
            active_seconds?: number;
            /** @description Seconds each page was in view since the last update: {page: seconds}. */
            page_seconds?: {
                [key: string]: number;
            };
            /** @description Intervals of a video that were played, in seconds: [[from, to], …]. */
            watched?: [
                number,
                number
            ][];
            /** @description Seconds played, repetitions included. */
            play_seconds?: number;
            /**
             * Format: uuid
             * @description Names this report: sent again after a lost answer, it counts once.
             */
            batch_id?: string;
        };
        VideoAnswerResult: {
            correct: boolean;
            correct_options: string[];
            explanation?: string | null;
        };
        VideoAnswer: {
            /** Format: uuid */
            assignment_id: string;
            /** Format: uuid */
            module_id: string;
            marker_id: string;
            chosen: string[];
        };
        CompletionPage: {
            data: components["schemas"]["Completion"][];
            next_cursor: string | null;
        };
        Completion: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assignment_id: string;
            /** Format: uuid */
            module_id: string;
            /** Format: uuid */
            program_id: string;
            /** Format: uuid */
            user_id: string;
            /** Format: uuid */
            recorded_by: string | null;
            /** Format: date-time */
            started_at: string;
            /** Format: date-time */
            completed_at: string;
            score_percentage: number | null;
            passed: boolean;
            time_spent_minutes: number | null;
            attempts_count: number;
            certificate_url: string | null;
            note: string | null;
            /** @description Where it rests on external proof: why it counts. */
            proof_reason: string | null;
            /** @description The document that proves it. */
            proof_document: string | null;
            /** Format: date-time */
            created_at: string;
        };
        RecordedCompletion: {
            module_completed: boolean;
            assignment_completed: boolean;
            /** Format: uuid */
            completion_id: string;
            /** Format: uuid */
            certificate_id?: string | null;
        };
        RecordCompletionRequest: {
            /** Format: uuid */
            assignment_id: string;
            /** Format: uuid */
            module_id: string;
            score_percentage?: number | null;
            /** Format: date-time */
            completed_at?: string | null;
            time_spent_minutes?: number | null;
            note?: string | null;
            /** @description What was done outside the product and why it counts. Required for somebody else. */
            proof_reason?: string | null;
            /** @description The document that proves it and where it is kept. Required for somebody else. */
            proof_document?: string | null;
        };
        CertificateData: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            completion_id: string;
            /** Format: uuid */
            assignment_id: string;
            /** Format: uuid */
            user_id: string;
            /** Format: uuid */
            program_id: string;
            certificate_number: string;
            practice_name: string;
            person_name: string;
            program_name: string;
            program_version: number;
            score_percentage: number | null;
            ce_credits: number;
            /** Format: date */
            completed_on: string;
            /** Format: date */
            valid_until: string;
            /** Format: date-time */
            issued_at: string;
            /** Format: date-time */
            revoked_at: string;
            revocation_reason: string | null;
            /** Format: uri */
            verification_url: string;
        };
        Revocation: {
            reason: string;
        };
        ComplianceStanding: {
            /** Format: uuid */
            user_id: string;
            user_name: string;
            /**
             * @description The worst of all; null without any requirement.
             * @enum {string|null}
             */
            overall_status: "compliant" | "non_compliant" | "pending" | "grace_period" | null;
            counts: {
                compliant?: number;
                non_compliant?: number;
                pending?: number;
                grace_period?: number;
            };
            requirements: components["schemas"]["ComplianceRequirement"][];
        };
        ComplianceRequirement: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            compliance_type: "training" | "certification" | "policy" | "procedure";
            requirement_name: string;
            /** Format: uuid */
            program_id: string | null;
            /** Format: uuid */
            certification_id: string | null;
            /** @enum {string} */
            compliance_status: "compliant" | "non_compliant" | "pending" | "grace_period";
            /** Format: date-time */
            last_compliance_date: string;
            /** Format: date-time */
            next_required_date: string;
            /** Format: date */
            next_required_on: string;
            /** Format: date */
            grace_ends_on: string;
            violation_details: string | null;
            corrective_action: string | null;
            /** Format: uuid */
            assignment_id: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        CertificationPage: {
            data: components["schemas"]["Certification"][];
            next_cursor: string | null;
        };
        Certification: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            user_id: string;
            user_name: string;
            /** @enum {string} */
            kind: "licence" | "dea_registration" | "npi" | "certification" | "other";
            state: string | null;
            certification_name: string;
            certification_number: string | null;
            /** @enum {string} */
            number_check: "valid" | "invalid" | "missing" | "no_published_format";
            /** Format: uuid */
            renews_id: string | null;
            /**
             * @description What the latest check of this number against a source said; a source that gave no answer says nothing.
             * @enum {string|null}
             */
            verification_outcome: "valid" | "invalid" | "source_unavailable" | "match_to_decide" | null;
            verification_source: string | null;
            /** Format: date-time */
            verification_at: string;
            issuing_organization: string;
            /** Format: date */
            issue_date: string;
            /** Format: date */
            expiration_date: string;
            renewal_period_months: number | null;
            document_url: string | null;
            /** @enum {string} */
            status: "active" | "expired" | "pending_renewal" | "suspended";
            /** @description Days to the last valid day; negative afterwards. */
            days_left: number;
            /** @enum {string} */
            review_status: "pending" | "approved" | "rejected";
            review_note: string | null;
            /** Format: date-time */
            reviewed_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateCertificationRequest: {
            /**
             * Format: uuid
             * @description Whose it is; the caller where it is not said.
             */
            user_id?: string;
            /**
             * Format: uuid
             * @description The one it renews, which may have the same number.
             */
            renews_id?: string | null;
            certification_name: string;
            certification_number?: string | null;
            issuing_organization: string;
            /** Format: date */
            issue_date: string;
            /** Format: date */
            expiration_date?: string | null;
            renewal_period_months?: number | null;
            /** @description Object in the bucket credentials. */
            document_url?: string | null;
            /**
             * @description Guessed from the name where it is not said.
             * @enum {string}
             */
            kind?: "licence" | "dea_registration" | "npi" | "certification" | "other";
            /** @description Which state issued a licence. */
            state?: string | null;
        };
        UpdateCertificationRequest: {
            certification_name?: string;
            certification_number?: string | null;
            issuing_organization?: string;
            /** Format: date */
            issue_date?: string;
            /** Format: date */
            expiration_date?: string | null;
            renewal_period_months?: number | null;
            /** @description Object in the bucket credentials. */
            document_url?: string | null;
            /**
             * @description Guessed from the name where it is not said.
             * @enum {string}
             */
            kind?: "licence" | "dea_registration" | "npi" | "certification" | "other";
            /** @description Which state issued a licence. */
            state?: string | null;
            /**
             * Format: date-time
             * @description updated_at of the row the change was made from; another one now is 409 STALE.
             */
            updated_at?: string;
        };
        CertificationReview: {
            approve: boolean;
            note?: string | null;
        };
        ViolationPage: {
            data: components["schemas"]["Violation"][];
            next_cursor: string | null;
        };
        Violation: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            user_id: string;
            user_name: string;
            /**
             * Format: uuid
             * @description Null where no requirement asks for it.
             */
            requirement_id: string | null;
            /** Format: uuid */
            program_id: string | null;
            requirement_name: string;
            /** @enum {string} */
            severity: "low" | "medium" | "high" | "critical";
            violation_details: string;
            corrective_action: string | null;
            /** Format: date */
            corrective_action_due_on: string;
            /** @enum {string} */
            status: "open" | "planned" | "in_progress" | "resolved" | "verified";
            /** @description The last day for the corrective action has passed and it is not done. */
            is_late: boolean;
            /** Format: date-time */
            occurred_at: string;
            /**
             * Format: uuid
             * @description Null when it was flagged automatically.
             */
            recorded_by: string | null;
            /**
             * Format: uuid
             * @description Who sees to the corrective action.
             */
            owner_id: string | null;
            owner_name: string | null;
            /**
             * Format: date-time
             * @description When the requirement was met again; it may be verified from then on.
             */
            met_again_at: string;
            /** Format: date-time */
            resolved_at: string;
            /** Format: uuid */
            done_by: string | null;
            /** Format: uuid */
            verified_by: string | null;
            /** Format: date-time */
            verified_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        ViolationWithSteps: components["schemas"]["Violation"] & {
            /** @description Its history, the first step first. */
            steps: components["schemas"]["ViolationStep"][];
        };
        ViolationStep: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "recorded" | "moved" | "noted" | "attached" | "met_again" | "escalated";
            /** Format: uuid */
            actor_id: string | null;
            /** @description Null where the product did it. */
            actor_name: string | null;
            /** @enum {string|null} */
            from_status: "open" | "planned" | "in_progress" | "resolved" | "verified" | null;
            /** @enum {string} */
            to_status: "open" | "planned" | "in_progress" | "resolved" | "verified";
            note: string | null;
            owner_name: string | null;
            corrective_action: string | null;
            /** Format: date */
            due_on: string;
            escalated_to_name: string | null;
            document_name: string | null;
            /** Format: date-time */
            taken_at: string;
        };
        ComplianceViolation: {
            /** Format: uuid */
            user_id: string;
            /** Format: uuid */
            requirement_id?: string | null;
            requirement_name: string;
            /** @enum {string} */
            severity?: "low" | "medium" | "high" | "critical";
            violation_details: string;
            corrective_action?: string | null;
            /** Format: date */
            corrective_action_due_on?: string | null;
            /** Format: date-time */
            occurred_at?: string;
        };
        UpdateViolationRequest: {
            /** @enum {string} */
            severity?: "low" | "medium" | "high" | "critical";
            violation_details?: string;
            /**
             * Format: date-time
             * @description updated_at of the row the change was made from; another one now is 409 STALE.
             */
            updated_at?: string;
        };
        TakeViolationStep: {
            /**
             * @description Where it goes: one step on, `planned` once more for another plan, or `open` to reopen it.
             * @enum {string}
             */
            status: "open" | "planned" | "in_progress" | "resolved" | "verified";
            /** @description What was done (for `resolved`) or why it is reopened (for `open`); optional otherwise. */
            note?: string | null;
            /**
             * Format: uuid
             * @description For `planned`; the caller where nobody is named.
             */
            owner_id?: string | null;
            corrective_action?: string | null;
            /** Format: date */
            corrective_action_due_on?: string | null;
            /**
             * Format: date-time
             * @description updated_at of the row the change was made from; another one now is 409 STALE.
             */
            updated_at?: string;
        };
        ViolationNote: {
            note: string;
        };
        ViolationDocument: {
            /** Format: binary */
            file: string;
        };
        RequirementList: {
            data: components["schemas"]["Requirement"][];
        };
        Requirement: {
            /** Format: uuid */
            id: string;
            requirement_code: string | null;
            requirement_name: string;
            /** @enum {string} */
            compliance_type: "training" | "certification" | "policy" | "procedure";
            /** @enum {string} */
            state: "unreviewed" | "coming" | "active" | "retired";
            version: number;
            /** Format: date */
            effective_from: string;
            authority: string;
            citation: string;
            citation_url: string | null;
            owner_name: string | null;
            audience: {
                [key: string]: unknown;
            };
            proofs: {
                [key: string]: unknown;
            }[][];
            covered_count: number;
            compliant_count: number;
            pending_count: number;
            grace_count: number;
            non_compliant_count: number;
        };
        ComplianceExplanation: {
            covered: boolean;
            /** @description Rule, audience, start, proof and status, in sentences. */
            steps: string[];
            /** @enum {string|null} */
            status?: "compliant" | "non_compliant" | "pending" | "grace_period" | null;
            /** Format: date */
            last_on?: string;
            /** Format: date */
            due_on?: string;
            /** Format: date */
            grace_ends_on?: string;
            requirement: {
                /** Format: uuid */
                id: string;
            } & {
                [key: string]: unknown;
            };
            audience?: {
                [key: string]: unknown;
            };
            start?: {
                /** Format: date */
                on: string;
                because: string;
            } | null;
            groups?: {
                [key: string]: unknown;
            }[];
            leaves?: {
                /** Format: date */
                starts_on: string;
                /** Format: date */
                ends_on: string;
            }[];
            exceptions?: ({
                /** Format: uuid */
                id: string;
            } & {
                [key: string]: unknown;
            })[];
            /** Format: date-time */
            as_of?: string;
            /** Format: date-time */
            known_at?: string;
        };
        ComplianceReport: {
            /** Format: uuid */
            manager_id: string;
            manager_name: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            staff_count: number;
            at_start: components["schemas"]["StatusCounts"];
            at_end: components["schemas"]["StatusCounts"] & unknown;
            people: {
                /** Format: uuid */
                user_id: string;
                full_name: string;
                position_title: string | null;
                /** @enum {string|null} */
                compliance_status: "compliant" | "non_compliant" | "pending" | "grace_period" | null;
                non_compliant_count: number;
                grace_count: number;
                pending_count: number;
                compliant_count: number;
                overdue_assignments: number;
                worst_requirement: string | null;
            }[];
            violations: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                user_id: string;
                user_name: string;
                requirement_name: string;
                /** @enum {string} */
                severity: "low" | "medium" | "high" | "critical";
                /** @enum {string} */
                status: "open" | "planned" | "in_progress" | "resolved" | "verified";
                /** Format: date-time */
                occurred_at: string;
                /** Format: date */
                corrective_action_due_on: string;
            }[];
            finished_trainings: number;
        };
        /** @description Standings under requirements at the end of the day before the range. */
        StatusCounts: {
            compliant: number;
            pending: number;
            grace_period: number;
            non_compliant: number;
        };
        ComplianceMetrics: {
            /** Format: uuid */
            organization_id: string;
            staff_count: number;
            compliant_staff_percentage: number;
            requirement_count: number;
            compliant_count: number;
            pending_count: number;
            grace_count: number;
            non_compliant_count: number;
            /** @description Of all standings, what is met or not yet due. */
            compliant_percentage: number;
            open_violations: number;
            /** @description Of violations closed in the last 365 days, from the missed deadline to the corrective action. */
            median_days_to_close: number;
            by_requirement: {
                requirement_name: string;
                /** @enum {string} */
                compliance_type: "training" | "certification" | "policy" | "procedure";
                requirement_count: number;
                compliant_count: number;
                pending_count: number;
                grace_count: number;
                non_compliant_count: number;
            }[];
            by_department: {
                department_name: string | null;
                staff_count: number;
                requirement_count: number;
                compliant_count: number;
                pending_count: number;
                grace_count: number;
                non_compliant_count: number;
            }[];
            trend: {
                /** Format: date */
                date: string;
                staff_count: number;
                compliant_staff_count: number;
            }[];
        };
        TrainingSchedule: {
            assign: {
                /** Format: uuid */
                user_id: string;
                full_name: string;
                /** Format: uuid */
                program_id: string | null;
                program_name: string | null;
                requirement_ids: string[];
                /** Format: date */
                due_on?: string;
                /** Format: date */
                required_by: string;
                /** @enum {string} */
                priority_level: "low" | "medium" | "high" | "critical";
                minutes: number;
                reasons: string[];
            }[];
            withdraw: {
                /** Format: uuid */
                assignment_id: string;
                /** Format: uuid */
                user_id: string;
                full_name: string;
                program_name: string;
                /** Format: date */
                due_on: string;
                reason: string;
            }[];
            conflicts: {
                /** Format: uuid */
                user_id: string;
                full_name: string;
                /** Format: uuid */
                program_id: string | null;
                program_name: string | null;
                requirement_ids: string[];
                /** Format: date */
                due_on?: string;
                /** Format: date */
                required_by: string;
                /** @enum {string} */
                priority_level: "low" | "medium" | "high" | "critical";
                minutes: number;
                reasons: string[];
                /** Format: uuid */
                assignment_id: string;
            }[];
            waiting: {
                /** Format: uuid */
                user_id: string;
                full_name: string;
                /** Format: uuid */
                program_id: string | null;
                program_name: string | null;
                requirement_ids: string[];
                /** Format: date */
                due_on?: string;
                /** Format: date */
                required_by: string;
                /** @enum {string} */
                priority_level: "low" | "medium" | "high" | "critical";
                minutes: number;
                reasons: string[];
            }[];
            assigned_count: number;
        };
        LicenseStatuses: components["schemas"]["LicenseStatus"][];
        LicenseStatus: {
            /** Format: uuid */
            certification_id: string;
            /** Format: uuid */
            user_id: string;
            user_name: string;
            certification_name: string;
            certification_number: string | null;
            /** @enum {string} */
            number_check: "valid" | "invalid" | "missing" | "no_published_format";
            /** @enum {string} */
            status: "active" | "expired" | "pending_renewal" | "suspended";
            /** @enum {string} */
            review_status: "pending" | "approved" | "rejected";
            /** Format: date */
            expiration_date: string;
            days_left: number;
            /** @enum {string|null} */
            verification_outcome: "valid" | "invalid" | "source_unavailable" | "match_to_decide" | null;
            /** Format: date-time */
            verification_at: string;
            /** @description What asks for it. Not legal advice. */
            citation: string;
            /** @description What is missing, in words; empty where nothing is. */
            missing: string[];
            state: string | null;
        };
        DEAStatuses: components["schemas"]["DEAStatus"][];
        DEAStatus: {
            /** Format: uuid */
            certification_id: string;
            /** Format: uuid */
            user_id: string;
            user_name: string;
            certification_name: string;
            certification_number: string | null;
            /** @enum {string} */
            number_check: "valid" | "invalid" | "missing" | "no_published_format";
            /** @enum {string} */
            status: "active" | "expired" | "pending_renewal" | "suspended";
            /** @enum {string} */
            review_status: "pending" | "approved" | "rejected";
            /** Format: date */
            expiration_date: string;
            days_left: number;
            /** @enum {string|null} */
            verification_outcome: "valid" | "invalid" | "source_unavailable" | "match_to_decide" | null;
            /** Format: date-time */
            verification_at: string;
            /** @description What asks for it. Not legal advice. */
            citation: string;
            /** @description What is missing, in words; empty where nothing is. */
            missing: string[];
        };
        CECreditStatus: {
            /** Format: uuid */
            user_id: string;
            user_name: string;
            cycles: components["schemas"]["CECycle"][];
            credits: components["schemas"]["CECredit"][];
        };
        CECycle: {
            /** Format: uuid */
            certification_id: string;
            certification_name: string;
            state: string;
            /** Format: date */
            cycle_starts_on: string;
            /** Format: date */
            due_on: string;
            days_left: number;
            hours_per_cycle: number;
            earned_hours: number;
            carried_over_hours: number;
            /** @description Of certificates nobody has reviewed yet. */
            waiting_hours: number;
            missing_hours: number;
            by_category: {
                [key: string]: number;
            };
            missing_by_category: {
                [key: string]: number;
            };
            /** @description What asks for it. Not legal advice. */
            citation: string;
            source_note: string | null;
            /** @description What is missing, in words; empty where nothing is. */
            missing: string[];
        };
        CECredit: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            user_id: string;
            /** Format: date */
            earned_on: string;
            hours: number;
            category: string;
            provider: string;
            title: string;
            document_url: string | null;
            /** Format: uuid */
            completion_id: string | null;
            /** @enum {string} */
            review_status: "pending" | "approved" | "rejected";
            review_note: string | null;
            /** Format: date-time */
            reviewed_at: string;
            /** Format: date-time */
            revoked_at: string;
            revocation_reason: string | null;
        };
        CreateCECreditRequest: {
            /**
             * Format: uuid
             * @description Whose it is; the caller where it is not said.
             */
            user_id?: string;
            /** Format: date */
            earned_on: string;
            hours: number;
            category?: string;
            provider: string;
            title: string;
            /** @description As POST /compliance/credential-documents answers. */
            document_url: string;
        };
        CECreditRevocation: {
            reason: string;
        };
        StoredCredentialDocument: {
            document_url: string;
            sha256: string;
        };
        CredentialDocument: {
            /**
             * Format: uuid
             * @description Whose it is; the caller where it is not said.
             */
            user_id?: string;
            /** @description For the person, their direct manager and training administrators only: a medical or religious reason. */
            restricted?: boolean;
            /** Format: binary */
            file: string;
        };
        Verifications: components["schemas"]["Verification"][];
        Verification: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            certification_id: string;
            /** @enum {string} */
            method: "checksum" | "source" | "manual";
            source_name: string;
            normalized_number: string | null;
            /** @enum {string} */
            outcome: "valid" | "invalid" | "source_unavailable" | "match_to_decide";
            details: string | null;
            /** Format: uuid */
            checked_by: string | null;
            checked_by_name: string | null;
            /** Format: date-time */
            checked_at: string;
        };
        CreateVerificationRequest: {
            source_name: string;
            /** @enum {string} */
            outcome: "valid" | "invalid" | "source_unavailable" | "match_to_decide";
            /**
             * Format: date
             * @description A day of the practice's calendar; today where it is not said.
             */
            checked_on?: string;
            details?: string | null;
        };
        HIPAAComplianceStatus: {
            /** Format: uuid */
            user_id: string;
            user_name: string;
            /**
             * @description The worst of them; null where none covers the person.
             * @enum {string|null}
             */
            status: "compliant" | "non_compliant" | "pending" | "grace_period" | null;
            requirements: {
                /** Format: uuid */
                requirement_id: string;
                requirement_code: string | null;
                requirement_name: string;
                /** @description What asks for it. Not legal advice. */
                citation: string;
                citation_url: string | null;
                /** @enum {string} */
                state: "unreviewed" | "coming" | "active" | "retired";
                proved_by: string | null;
                /** @enum {string|null} */
                status: "compliant" | "non_compliant" | "pending" | "grace_period" | null;
                /** Format: date */
                last_on: string;
                /** Format: date */
                due_on: string;
                /** Format: date */
                grace_ends_on: string;
                covered: boolean;
                exception: components["schemas"]["DocumentedException"];
                /** @description Exactly what is missing, in words; empty where nothing is. */
                missing: string[];
            }[];
            /** @description Exactly what is missing, in words; empty where nothing is. */
            missing: string[];
        };
        DocumentedException: {
            /** @enum {string} */
            kind: "delay" | "waiver";
            /** Format: date */
            planned_on: string;
            /** Format: date */
            ends_on: string;
            /** @description Null for those who may not read it. */
            reason: string | null;
        } | null;
        OSHAComplianceReport: {
            /** Format: date-time */
            as_of: string;
            requirements: {
                /** Format: uuid */
                requirement_id: string;
                requirement_code: string | null;
                requirement_name: string;
                /** @description What asks for it. Not legal advice. */
                citation: string;
                citation_url: string | null;
                /** @enum {string} */
                state: "unreviewed" | "coming" | "active" | "retired";
                proved_by: string | null;
                covered_count: number;
                compliant_count: number;
                pending_count: number;
                grace_count: number;
                non_compliant_count: number;
                missing_people: {
                    /** Format: uuid */
                    user_id: string;
                    user_name: string;
                    /** @enum {string|null} */
                    status: "compliant" | "non_compliant" | "pending" | "grace_period" | null;
                    /** Format: date */
                    last_on: string;
                    /** Format: date */
                    due_on: string;
                    /** Format: date */
                    grace_ends_on: string;
                    delay: components["schemas"]["DocumentedException"];
                    /** @description Whether an approved exception with a reason (and a planned day, for a delay) explains it today. */
                    delay_is_documented: boolean;
                    /** @description Exactly what is missing, in words; empty where nothing is. */
                    missing: string[];
                }[];
                /** @description Exactly what is missing, in words; empty where nothing is. */
                missing: string[];
            }[];
            /** @description Exactly what is missing, in words; empty where nothing is. */
            missing: string[];
        };
        FitToWork: {
            /** Format: uuid */
            user_id: string;
            task: string | null;
            /** Format: date */
            day: string;
            /** @description Whether the person works here on that day; who does not is never fit. */
            employed: boolean;
            fit: boolean;
            reasons: {
                /** Format: uuid */
                requirement_id: string;
                requirement: string;
                /** @enum {string} */
                status: "compliant" | "non_compliant" | "pending" | "grace_period";
                /** Format: date */
                due_on: string;
                citation: string;
                needed: string;
            }[];
        };
        SurveyBinder: {
            /** Format: uuid */
            id: string;
            /** @description The secret of the link, shown this once. */
            token: string;
            /** @description Documents hashed for its manifest. */
            document_count: number;
            /** @description Documents that could not be read. */
            unreadable_documents: string[];
        };
        MakeSurveyBinderRequest: {
            binder_name: string;
            /** @default 168 */
            valid_hours: number;
            /** Format: uuid */
            location_id?: string | null;
            /** Format: uuid */
            department_id?: string | null;
            person_ids?: string[] | null;
            requirement_ids?: string[] | null;
            /**
             * Format: date-time
             * @description The moment it shows; now where it is not said.
             */
            as_of?: string | null;
        };
        ManagerDashboard: {
            /** Format: uuid */
            manager_id: string;
            /**
             * Format: date
             * @description Null: at this moment. Otherwise the day the figures were kept for.
             */
            as_of: string;
            direct_reports_count: number;
            compliant_staff_count: number;
            non_compliant_staff_count: number;
            pending_assignments: number;
            overdue_assignments: number;
            certifications_expiring_30_days: number;
            at_risk: components["schemas"]["PersonAtRisk"][];
            upcoming: components["schemas"]["Deadline"][];
            history: {
                /** Format: date */
                date: string;
                direct_reports_count: number;
                compliant_staff_count: number;
                non_compliant_staff_count: number;
                pending_assignments: number;
                overdue_assignments: number;
                certifications_expiring_30_days: number;
            }[];
        };
        PersonAtRisk: {
            /** Format: uuid */
            user_id: string;
            full_name: string;
            /** @enum {string|null} */
            compliance_status: "compliant" | "non_compliant" | "pending" | "grace_period" | null;
            overdue_assignments: number;
            non_compliant_count: number;
            worst_requirement: string | null;
            urgency: number;
        };
        Deadline: {
            /** @enum {string} */
            kind: "assignment" | "certification" | "renewal";
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            user_id: string;
            user_name: string;
            title: string;
            /** Format: date-time */
            due_at: string;
            /** Format: date */
            due_on: string;
            status: string;
        };
        ComplianceTrends: {
            days: {
                /** Format: date */
                date: string;
                staff_count: number;
                compliant_staff_count: number;
                non_compliant_staff_count: number;
                pending_assignments: number;
                overdue_assignments: number;
                certifications_expiring_30_days: number;
            }[];
            by_requirement: components["schemas"]["RequirementStanding"][];
        };
        RequirementStanding: {
            requirement_name: string;
            /** @enum {string} */
            compliance_type: "training" | "certification" | "policy" | "procedure";
            requirement_count: number;
            compliant_count: number;
            pending_count: number;
            grace_count: number;
            non_compliant_count: number;
        };
        EffectivenessMetrics: {
            latest: components["schemas"]["ProgramEffectiveness"][];
            /** @description Day by day, where one program was asked for. */
            days: components["schemas"]["ProgramEffectiveness"][];
        };
        ProgramEffectiveness: {
            /** Format: uuid */
            program_id: string;
            /** Format: date */
            date: string;
            total_assignments: number;
            completed_assignments: number;
            overdue_assignments: number;
            average_completion_time_hours: number;
            average_score_percentage: number;
            pass_rate_percentage: number;
        };
        ExecutiveComplianceReport: {
            /** Format: uuid */
            organization_id: string;
            organization_name: string;
            staff_count: number;
            non_compliant_staff_count: number;
            compliant_staff_percentage: number;
            requirement_count: number;
            compliant_count: number;
            pending_count: number;
            grace_count: number;
            non_compliant_count: number;
            open_assignments: number;
            overdue_assignments: number;
            open_violations: number;
            certifications_expiring_30_days: number;
            by_location: {
                /** Format: uuid */
                location_id: string | null;
                location_name: string | null;
                state: string | null;
                staff_count: number;
                non_compliant_staff_count: number;
                requirement_count: number;
                compliant_count: number;
                pending_count: number;
                grace_count: number;
                non_compliant_count: number;
            }[];
            by_department: {
                /** Format: uuid */
                department_id: string | null;
                department_name: string | null;
                staff_count: number;
                non_compliant_staff_count: number;
                requirement_count: number;
                compliant_count: number;
                pending_count: number;
                grace_count: number;
                non_compliant_count: number;
            }[];
            by_requirement: components["schemas"]["RequirementStanding"][];
        };
        Report: {
            /** @enum {string} */
            report: "assignments" | "completions" | "certifications" | "violations" | "compliance";
            row_count: number;
            columns: string[];
            rows: {
                [key: string]: unknown;
            }[];
        };
        GenerateReportRequest: {
            /** @enum {string} */
            report: "assignments" | "completions" | "certifications" | "violations" | "compliance";
            /**
             * @default json
             * @enum {string}
             */
            format: "csv" | "json";
            /** Format: uuid */
            user_id?: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
        };
        ModuleContent: {
            module: components["schemas"]["Module"];
            current: components["schemas"]["Content"];
            draft: components["schemas"]["Content"] & unknown;
            /** @description The key of the draft, or else of what is current; for training administrators. */
            answers: {
                [key: string]: unknown;
            } | null;
            scenario: components["schemas"]["Scenario"];
            /** @description Signed address of the newest file, for five minutes. */
            download_url: string | null;
        };
        /** @description What learners see. */
        Content: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            module_id: string;
            content_title: string;
            /** @enum {string} */
            content_type: "video" | "document" | "quiz" | "interactive" | "attestation" | "observation";
            content_data: {
                [key: string]: unknown;
            };
            storage_path: string | null;
            byte_size: number;
            sha256: string | null;
            version_number: string;
            is_current_version: boolean;
            /** @enum {string} */
            status: "draft" | "published" | "superseded";
            /** Format: date-time */
            published_at: string;
            /** Format: uuid */
            created_by: string;
            /** Format: date-time */
            updated_at: string;
        } | null;
        /** @description The graph of a simulation, of the draft or else of what is current; for training administrators. */
        Scenario: {
            start?: string | null;
            nodes: ({
                id: string;
                title: string;
                text: string;
                image?: {
                    /** Format: uuid */
                    file_id: string;
                    alt: string;
                } | null;
                position?: {
                    x: number;
                    y: number;
                };
                /** @enum {string} */
                kind: "situation";
                choices: {
                    id: string;
                    text: string;
                    next: string | null;
                    feedback: string;
                    consequence: string;
                    points: number;
                }[];
            } | {
                id: string;
                title: string;
                text: string;
                image?: {
                    /** Format: uuid */
                    file_id: string;
                    alt: string;
                } | null;
                position?: {
                    x: number;
                    y: number;
                };
                /** @enum {string} */
                kind: "outcome";
                /** @enum {string} */
                outcome: "good" | "acceptable" | "poor";
                passed: boolean;
            })[];
        } | null;
        ContentUpload: {
            /** Format: uuid */
            module_id: string;
            content_title?: string;
            minimum_seconds_per_page?: number | null;
            /** Format: binary */
            file: string;
        };
        UpdateContentRequest: {
            content_title?: string;
            quiz?: components["schemas"]["QuizData"];
            video?: components["schemas"]["VideoData"];
            /**
             * Format: uuid
             * @description A video or document that was uploaded and accepted: it becomes what the module shows.
             */
            file_id?: string;
            answers?: components["schemas"]["AnswerKey"];
            /** @description Seconds every page of a document has to be in view to count as read; null: as long as its words take (content_data.page_seconds). */
            minimum_seconds_per_page?: number | null;
            /**
             * Format: date-time
             * @description updated_at of the row the change was made from; another one now is 409 STALE.
             */
            updated_at?: string;
        };
        QuizData: {
            questions: components["schemas"]["Question"][];
            /** @description How many questions of each pool an attempt draws; questions of no pool are always asked. */
            pools?: {
                name: string;
                draw: number;
            }[];
            shuffle_questions?: boolean;
            shuffle_options?: boolean;
            /**
             * @description none: all or nothing. proportional: points for each right part; of several choices, right ones less wrong ones, never below 0; of an order, each item directly followed by its right successor.
             * @enum {string}
             */
            partial_credit?: "none" | "proportional";
            /**
             * @description immediate: after each answer, which is locked then. at_end: after every submission (after_submission is its former name). never: the score only.
             * @enum {string}
             */
            feedback?: "immediate" | "at_end" | "never" | "after_submission";
            time_limit_minutes?: number | null;
            maximum_attempts?: number | null;
            cool_down_minutes?: number | null;
        };
        Question: {
            id: string;
            prompt: string;
            /** @description 1 unless said otherwise. */
            points?: number;
            /**
             * @description Instead of the rule of the quiz.
             * @enum {string}
             */
            partial_credit?: "none" | "proportional";
            pool?: string;
            image?: {
                /** Format: uuid */
                file_id: string;
                alt: string;
            };
            /** @enum {string} */
            kind: "single_choice";
            options: {
                id: string;
                text: string;
            }[];
        } | {
            id: string;
            prompt: string;
            /** @description 1 unless said otherwise. */
            points?: number;
            /**
             * @description Instead of the rule of the quiz.
             * @enum {string}
             */
            partial_credit?: "none" | "proportional";
            pool?: string;
            image?: {
                /** Format: uuid */
                file_id: string;
                alt: string;
            };
            /** @enum {string} */
            kind: "multiple_choice";
            options: {
                id: string;
                text: string;
            }[];
        } | {
            id: string;
            prompt: string;
            /** @description 1 unless said otherwise. */
            points?: number;
            /**
             * @description Instead of the rule of the quiz.
             * @enum {string}
             */
            partial_credit?: "none" | "proportional";
            pool?: string;
            image?: {
                /** Format: uuid */
                file_id: string;
                alt: string;
            };
            /** @enum {string} */
            kind: "true_false";
            options: {
                id: string;
                text: string;
            }[];
        } | {
            id: string;
            /** @description Each blank stands where {{its id}} is. */
            prompt: string;
            /** @description 1 unless said otherwise. */
            points?: number;
            /**
             * @description Instead of the rule of the quiz.
             * @enum {string}
             */
            partial_credit?: "none" | "proportional";
            pool?: string;
            image?: {
                /** Format: uuid */
                file_id: string;
                alt: string;
            };
            /** @enum {string} */
            kind: "fill_in_blank";
            blanks: {
                id: string;
                numeric?: boolean;
            }[];
        } | {
            id: string;
            prompt: string;
            /** @description 1 unless said otherwise. */
            points?: number;
            /**
             * @description Instead of the rule of the quiz.
             * @enum {string}
             */
            partial_credit?: "none" | "proportional";
            pool?: string;
            image?: {
                /** Format: uuid */
                file_id: string;
                alt: string;
            };
            /** @enum {string} */
            kind: "matching";
            prompts: {
                id: string;
                text: string;
            }[];
            options: {
                /** @description Random: an id must not tell the order. */
                id: string;
                text: string;
            }[];
        } | {
            id: string;
            prompt: string;
            /** @description 1 unless said otherwise. */
            points?: number;
            /**
             * @description Instead of the rule of the quiz.
             * @enum {string}
             */
            partial_credit?: "none" | "proportional";
            pool?: string;
            image?: {
                /** Format: uuid */
                file_id: string;
                alt: string;
            };
            /** @enum {string} */
            kind: "ordering";
            options: {
                /** @description Random: an id must not tell the order. */
                id: string;
                text: string;
            }[];
        };
        /** @description What goes with a video. Which answer of a question is right is not in it: that is in answers, by the id of the marker. */
        VideoData: {
            required_watch_percentage?: number;
            minimum_seconds?: number | null;
            /** @description Whether the questions in it have to be answered. */
            questions_required?: boolean;
            /** Format: uuid */
            poster_file_id?: string | null;
            captions?: {
                /** Format: uuid */
                file_id: string;
                language: string;
                label: string;
            }[];
            chapters?: {
                at: number;
                title: string;
            }[];
            markers?: ({
                id: string;
                at: number;
                /** @enum {string} */
                kind: "note";
                text: string;
            } | {
                id: string;
                at: number;
                /** @enum {string} */
                kind: "link";
                text: string;
                /** Format: uri */
                url: string;
            } | {
                id: string;
                at: number;
                /** @enum {string} */
                kind: "question";
                text: string;
                options: {
                    id: string;
                    text: string;
                }[];
            })[];
            attachments?: {
                /** Format: uuid */
                file_id: string;
                name: string;
            }[];
        };
        /** @description {question id: {correct | pairs | blanks, explanation}}; learners never read it. */
        AnswerKey: {
            [key: string]: {
                /** @description Options of a choice; of an ordering all, in order. */
                correct?: string[];
                /** @description Of a matching: option by prompt. */
                pairs?: {
                    [key: string]: string;
                };
                blanks?: {
                    [key: string]: {
                        accepted: (string | number)[];
                        case_sensitive?: boolean;
                        /** @description Makes it a number: accepted ± tolerance. */
                        tolerance?: number;
                    };
                };
                explanation?: string | null;
            };
        };
        Invitation: {
            /** Format: uuid */
            staff_id: string;
            /** Format: date-time */
            invited_at: string;
        };
        InvitationRequest: {
            /** Format: uuid */
            staff_id: string;
        };
        AnnouncementPage: {
            data: components["schemas"]["Announcement"][];
            next_cursor: string | null;
        };
        Announcement: {
            /** Format: uuid */
            id: string;
            title: string;
            body: string;
            /** @enum {string} */
            severity: "low" | "medium" | "high" | "critical";
            /** Format: uuid */
            published_by: string;
            /** Format: date-time */
            published_at: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: date-time */
            withdrawn_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CreateAnnouncementRequest: {
            title: string;
            body: string;
            /** @enum {string} */
            severity?: "low" | "medium" | "high" | "critical";
            /** Format: date-time */
            expires_at?: string | null;
        };
        NotificationResult: {
            /** Format: uuid */
            assignment_id: string;
            /** Format: uuid */
            user_id: string | null;
            /** @enum {string} */
            outcome: "told" | "told_before" | "closed" | "not_active" | "not_found";
        };
        ReminderResult: {
            /** Format: uuid */
            user_id: string;
            full_name: string;
            kind: string;
            title: string;
        };
        ComplianceAlert: {
            /** Format: uuid */
            user_id: string;
            message: string;
            /**
             * @default medium
             * @enum {string}
             */
            severity: "low" | "medium" | "high" | "critical";
        };
        SummaryResult: {
            /** Format: uuid */
            user_id: string;
            full_name: string;
            title: string;
        };
        AnnouncementProgress: {
            /** Format: uuid */
            id: string;
            title: string;
            recipients: number;
            read: number;
            acknowledged: number;
            messages: number;
            sent: number;
            delivered: number;
            failed: number;
            waiting: number;
        };
        EmergencyNotification: {
            title: string;
            body: string;
            audience?: components["schemas"]["Audience"];
            /** @default true */
            asks_acknowledgement: boolean;
            /** Format: date-time */
            expires_at?: string;
        };
        /**
         * @default {
         *       "include": [
         *         {}
         *       ],
         *       "exclude": []
         *     }
         */
        Audience: {
            include: {
                departments?: string[];
                positions?: string[];
                locations?: string[];
                people?: string[];
                states?: string[];
                employment_kinds?: string[];
                clinical?: boolean;
            }[];
            /** @default [] */
            exclude: {
                departments?: string[];
                positions?: string[];
                locations?: string[];
                people?: string[];
                states?: string[];
                employment_kinds?: string[];
                clinical?: boolean;
            }[];
        };
        Roster: {
            data: {
                /** Format: uuid */
                user_id: string;
                full_name: string;
                /** Format: uuid */
                position_id: string | null;
                /** Format: uuid */
                department_id: string | null;
                /** Format: uuid */
                location_id: string | null;
                /** Format: uuid */
                manager_id: string | null;
                /** @enum {string} */
                permission_level: "staff" | "manager" | "training_administrator" | "executive";
                /** @enum {string} */
                employment_kind: "full_time" | "part_time" | "per_diem" | "contractor" | "volunteer" | "student";
                position_title: string | null;
                department_name: string | null;
                location_name: string | null;
                /** Format: date */
                valid_from: string;
                /** Format: date */
                valid_until: string;
                /** Format: date-time */
                recorded_at: string;
            }[];
        };
        StaffHistory: {
            periods: components["schemas"]["EmploymentPeriod"][];
            entries: components["schemas"]["StaffHistoryEntry"][];
        };
        EmploymentPeriod: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            started_on: string;
            /**
             * Format: date
             * @description Last day of work.
             */
            ended_on: string;
        };
        StaffHistoryEntry: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            valid_from: string;
            /**
             * Format: date
             * @description The first day on which it no longer held.
             */
            valid_until: string;
            /** Format: uuid */
            position_id: string | null;
            /** Format: uuid */
            department_id: string | null;
            /** Format: uuid */
            location_id: string | null;
            /** Format: uuid */
            manager_id: string | null;
            /** @enum {string} */
            permission_level: "staff" | "manager" | "training_administrator" | "executive";
            /** @enum {string} */
            employment_kind: "full_time" | "part_time" | "per_diem" | "contractor" | "volunteer" | "student";
            reason: string | null;
            /** Format: uuid */
            recorded_by: string | null;
            /** Format: date-time */
            recorded_at: string;
            /** Format: date-time */
            superseded_at: string;
        };
        HistoryCorrection: {
            /** Format: date */
            effective_from: string;
            /**
             * Format: date
             * @description The first day on which it no longer held; left out, it holds to this day.
             */
            effective_until?: string | null;
            facts: {
                /** Format: uuid */
                position_id?: string | null;
                /** Format: uuid */
                department_id?: string | null;
                /** Format: uuid */
                location_id?: string | null;
                /** Format: uuid */
                manager_id?: string | null;
                /** @enum {string} */
                permission_level?: "staff" | "manager" | "training_administrator" | "executive";
                /** @enum {string} */
                employment_kind?: "full_time" | "part_time" | "per_diem" | "contractor" | "volunteer" | "student";
            };
            reason: string;
        };
        LeaveList: {
            data: components["schemas"]["Leave"][];
        };
        Leave: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            user_id: string;
            /** Format: date */
            starts_on: string;
            /**
             * Format: date
             * @description Last day away as known now; null: open-ended.
             */
            ends_on: string;
            /** Format: date */
            planned_ends_on: string;
            /** Format: date-time */
            cancelled_at: string;
            /** Format: uuid */
            recorded_by: string | null;
            /**
             * @description For the person, their direct manager and training administrators; null for everybody else.
             * @enum {string|null}
             */
            kind: "parental" | "medical" | "military" | "personal" | "other" | null;
            note: string | null;
        };
        RecordLeaveRequest: components["schemas"]["LeaveDays"] & {
            /** @enum {string} */
            kind: "parental" | "medical" | "military" | "personal" | "other";
            note?: string | null;
        };
        LeaveDays: {
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on?: string | null;
        };
        LeavePreview: {
            data: {
                /** Format: uuid */
                assignment_id: string;
                program_name: string;
                /** Format: date-time */
                due_before: string;
                /** Format: date-time */
                due_after: string;
                /** @description Calendar days; negative when the date comes nearer. */
                moved_days: number;
            }[];
        };
        EndLeaveRequest: {
            /** Format: date */
            ends_on: string;
        };
        ClosureList: {
            data: components["schemas"]["Closure"][];
        };
        Closure: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            location_id: string | null;
            /** Format: date */
            closed_on: string;
            name: string;
        };
        CreateClosureRequest: {
            /** Format: date */
            closed_on: string;
            name: string;
            /**
             * Format: uuid
             * @description Left out, the whole practice is closed.
             */
            location_id?: string | null;
        };
        MessageTemplateList: {
            data: {
                /** @enum {string} */
                template: "notice" | "digest" | "announcement" | "emergency" | "executive_summary" | "celebration" | "status_post" | "approval" | "test";
                name: string;
                description: string;
                /** @description The channels it goes by. */
                channels: ("email" | "sms" | "slack")[];
            }[];
        };
        MessagePreview: {
            /** @enum {string} */
            channel: "email";
            subject: string;
            /** @description Images it carries are named by content id (cid:). */
            html: string;
            text: string;
            tag: string;
            /** @enum {string} */
            stream: "outbound" | "broadcast";
            headers: {
                Name: string;
                Value: string;
            }[];
            attachments?: {
                Name: string;
                /** @description Base64. */
                Content: string;
                ContentType: string;
                ContentID?: string;
            }[];
        } | {
            /** @enum {string} */
            channel: "sms";
            text: string;
            segments: number;
        } | {
            /** @enum {string} */
            channel: "slack";
            text: string;
            /** @description Block Kit. */
            blocks: {
                [key: string]: unknown;
            }[];
        };
        MessagePreviewRequest: {
            /** @enum {string} */
            template: "notice" | "digest" | "announcement" | "emergency" | "executive_summary" | "celebration" | "status_post" | "approval" | "test";
            /** @enum {string} */
            channel: "email" | "sms" | "slack";
            /**
             * @description Of the recipient; Spanish ones are written to in Spanish, all others in English.
             * @default en-US
             */
            locale: string;
            /**
             * @default staff
             * @enum {string}
             */
            level: "staff" | "manager" | "training_administrator" | "executive";
        };
        QuizAttempt: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assignment_id: string;
            /** Format: uuid */
            module_id: string;
            attempt_number: number;
            /** @description As drawn and shuffled; never with the answers. */
            questions: unknown[];
            settings: {
                [key: string]: unknown;
            };
            responses: {
                [key: string]: unknown;
            };
            feedback: {
                [key: string]: unknown;
            } | null;
            score_percentage: number | null;
            passed: boolean | null;
            active_seconds: number;
            /** Format: date-time */
            started_at: string;
            /** Format: date-time */
            deadline_at: string;
            /** Format: date-time */
            submitted_at: string;
        };
        StartAttempt: {
            /** Format: uuid */
            assignment_id: string;
            /** Format: uuid */
            module_id: string;
        };
        SavedAttempt: {
            saved: boolean;
            active_seconds?: number;
            result?: components["schemas"]["GradedAttempt"];
        };
        /** @description When the time limit has passed and nothing was saved. */
        GradedAttempt: {
            /** Format: uuid */
            attempt_id: string;
            attempt_number: number;
            score_percentage: number;
            score_points: number | null;
            maximum_points: number | null;
            passed: boolean;
            feedback: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            submitted_at: string;
            module_completed: boolean;
            assignment_completed: boolean;
            /** Format: uuid */
            completion_id?: string | null;
            /** Format: uuid */
            certificate_id?: string | null;
        };
        SaveAttempt: {
            responses: components["schemas"]["QuizResponses"];
            /** @description Seconds active in this attempt so far; credited up to the time that passed. */
            active_seconds?: number;
        };
        /** @description {question id: response}: [option id, …] of a choice or an order, {prompt id: option id} of a matching, {blank id: text} of a fill-in. */
        QuizResponses: {
            [key: string]: string[] | {
                [key: string]: string;
            };
        };
        CheckedAnswer: {
            question_id?: string;
            response?: unknown;
            feedback?: {
                [key: string]: unknown;
            };
            result?: components["schemas"]["GradedAttempt"] & unknown;
        };
        CheckAnswer: {
            question_id: string;
            response?: string[] | {
                [key: string]: string;
            };
            /** @description Seconds active in this attempt so far; credited up to the time that passed. */
            active_seconds?: number;
        };
        SubmitAttempt: {
            responses?: components["schemas"]["QuizResponses"];
            /** @description Seconds active in this attempt so far; credited up to the time that passed. */
            active_seconds?: number;
        };
        QuestionImportAnswer: {
            /** @enum {string} */
            format: "gift" | "moodle_xml";
            questions: {
                question: components["schemas"]["Question"];
                key: {
                    /** @description Options of a choice; of an ordering all, in order. */
                    correct?: string[];
                    /** @description Of a matching: option by prompt. */
                    pairs?: {
                        [key: string]: string;
                    };
                    blanks?: {
                        [key: string]: {
                            accepted: (string | number)[];
                            case_sensitive?: boolean;
                            /** @description Makes it a number: accepted ± tolerance. */
                            tolerance?: number;
                        };
                    };
                    explanation?: string | null;
                };
                /** @description Where it begins in the file, from 1. */
                line: number;
                category: string | null;
            }[];
            /** @description What could not be read; with any of them nothing is saved. */
            problems: {
                line: number;
                message: string;
            }[];
            /** @description What was read otherwise than it was written, or left out. */
            remarks: {
                line: number;
                message: string;
            }[];
            saved: components["schemas"]["Content"];
        };
        QuestionImport: {
            /** Format: binary */
            file: string;
            /**
             * @description Seen from the file when left out.
             * @enum {string}
             */
            format?: "gift" | "moodle_xml";
            /**
             * @description true: read only, nothing is saved.
             * @default true
             * @enum {string}
             */
            dry_run: "true" | "false";
            /**
             * @description true: the categories of the file become pools, all of each drawn.
             * @default false
             * @enum {string}
             */
            pools: "true" | "false";
        };
        SignedAttestation: {
            signature: components["schemas"]["Signature"];
            module_completed: boolean;
            assignment_completed: boolean;
            /** Format: uuid */
            completion_id?: string | null;
            /** Format: uuid */
            certificate_id?: string | null;
        };
        Signature: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            meaning: "attestation" | "observation_made" | "observation_received";
            /** Format: uuid */
            signer_id: string;
            /**
             * Format: uuid
             * @description The learner it is about.
             */
            user_id: string;
            /** Format: uuid */
            assignment_id: string;
            /** Format: uuid */
            module_id: string;
            /** Format: uuid */
            content_id: string;
            /** Format: uuid */
            observation_id: string | null;
            statement: string;
            /** @description Of the policy, or of the filled-in checklist. */
            document_sha256: string;
            signer_name: string;
            /** Format: date-time */
            signed_at: string;
            /** @description HMAC-SHA256 over everything in the signature, hexadecimal. */
            seal: string;
        };
        SignAttestation: {
            /** Format: uuid */
            assignment_id: string;
            /** Format: uuid */
            module_id: string;
            /** @description The name of the signer, as it is on record. */
            signer_name: string;
            /** Format: password */
            password: string;
        };
        SignedObservation: {
            signature: components["schemas"]["Signature"];
            passed: boolean;
            score_percentage: number | null;
            module_completed: boolean;
            assignment_completed: boolean;
            /** Format: uuid */
            completion_id?: string | null;
            /** Format: uuid */
            certificate_id?: string | null;
        };
        SignObservation: {
            /** @description The name of the signer, as it is on record. */
            signer_name: string;
            /** Format: password */
            password: string;
        };
        VerifiedSignature: components["schemas"]["Signature"] & {
            /** @description Nothing in the signature was changed since. */
            seal_is_genuine: boolean;
            /** @description What was signed still is what it was. */
            document_is_unchanged: boolean;
        };
        SavedScenario: {
            content: components["schemas"]["Content"];
            /** @description What keeps it from being published; a draft may have any. */
            problems: {
                code: string;
                node: string | null;
                message: string;
            }[];
        };
        SaveScenario: {
            content_title?: string;
            /**
             * @description What is read before it begins.
             * @default
             */
            introduction: string;
            scenario: components["schemas"]["Scenario"];
        };
        SavePolicy: {
            content_title?: string;
            /** @description What is signed, word for word. */
            policy_text: string;
            /** @description The words above the signature. */
            statement: string;
            /**
             * @description Reading time before it can be signed.
             * @default 0
             */
            minimum_seconds: number;
        };
        SaveChecklist: {
            content_title?: string;
            /** @default  */
            instructions: string;
            steps: {
                id: string;
                text: string;
                critical: boolean;
            }[];
            /** @description Who may observe: managers the people below them, the others everybody but themselves. */
            observers: {
                managers: boolean;
                administrators: boolean;
                staff_ids: string[];
            };
        };
        UploadDeclaration: {
            file: components["schemas"]["ContentFile"];
            upload: {
                /**
                 * Format: uri
                 * @description Where a TUS 1.0 client begins the upload, with the same access token.
                 */
                endpoint: string;
                /** @description Bytes a request carries, but the last. */
                chunk_size: number;
                metadata: {
                    bucketName: string;
                    objectName: string;
                    contentType: string;
                    cacheControl: string;
                };
                maximum_bytes: number;
            };
        };
        ContentFile: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "video" | "document" | "captions" | "image" | "attachment";
            file_name: string;
            media_type: string;
            byte_size: number;
            sha256: string | null;
            storage_path: string;
            /** @enum {string} */
            state: "uploading" | "checking" | "ready" | "rejected";
            rejection_code: string | null;
            rejection_message: string | null;
            /** @description duration_seconds, width, height, page_count, page_words, cue_count, codecs, and scan: clean or not_scanned. */
            metadata: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            created_by: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
        };
        DeclareUpload: {
            /** @enum {string} */
            kind: "video" | "document" | "captions" | "image" | "attachment";
            file_name: string;
            byte_size: number;
        };
        UploadLimits: {
            video?: number;
            document?: number;
            captions?: number;
            image?: number;
            attachment?: number;
        };
        FileAddress: {
            /** Format: uri */
            url: string;
            expires_in: number;
            file: components["schemas"]["ContentFile"];
        };
        Cues: {
            cues: {
                /** @description Seconds from the start of the video. */
                start: number;
                end: number;
                text: string;
            }[];
        };
        SaveCaptions: {
            file_name: string;
            cues: {
                /** @description Seconds from the start of the video. */
                start: number;
                end: number;
                text: string;
            }[];
        };
        Transcription: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            file_id: string;
            language: string | null;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed";
            provider: string | null;
            attempts: number;
            /** Format: date-time */
            next_attempt_at: string;
            error_code: string | null;
            error_message: string | null;
            /** Format: uuid */
            captions_file_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            finished_at: string;
        };
        TranscriptRequest: {
            /** @description Language spoken; recognised by the service where it is left out. */
            language?: string;
        };
        Transcriptions: {
            /** @description Whether a transcription service is configured at all. */
            configured: boolean;
            jobs: components["schemas"]["Transcription"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
