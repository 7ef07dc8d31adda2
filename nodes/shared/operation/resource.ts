import type { Operation } from './operation';

/** One entry of the Resource list and what can be done with it. */
export interface Resource {
	/** Stored in workflows. */
	readonly value: string;
	/** Title Case, singular. */
	readonly name: string;
	readonly description: string;
	readonly operations: readonly Operation[];
	/** The type of the one credential it works with, whatever Authentication says. */
	readonly credential?: 'feishuCustomBotApi';
}
