import type { Ledger } from './audit';
import type { Elsewhere } from './elsewhere';
import type { Faults } from './faults';
import type { Journal } from './journal';
import type { Limiter } from './limits';
import type { Sending } from './sending/route';
import type { Tokens } from './tokens';
import type { World } from './world';

export interface SandboxOptions {
	/** Port on the loopback interface; a free one when absent. */
	readonly port?: number;
	/** Whether the documented rate limits hold. */
	readonly limits?: boolean;
	/** Milliseconds every answer takes. */
	readonly latency?: number;
	/** `counts` keeps the numbers of requests only, for storms of many thousands; `all` when absent. */
	readonly journal?: 'all' | 'counts';
	/** Decides what faults with a `chance` hit; 1 when absent. */
	readonly seed?: number;
}

/** What the routes of one sandbox share. */
export interface SandboxState {
	readonly options: SandboxOptions;
	readonly faults: Faults;
	readonly tokens: Tokens;
	readonly world: World;
	readonly journal: Journal;
	readonly ledger: Ledger;
	readonly elsewhere: Elsewhere;
	readonly limiter: Limiter;
	readonly sending: Sending;
	readonly counts: { exchanges: number; connections: number };
}
