import type { EventRecord } from '../../shared/receive';
import { approvalEvents } from './approvals';
import { baseEvents } from './bases';
import { cardEvents } from './cards';
import { chatEvents } from './chats';
import { contactEvents } from './contacts';
import { fileEvents } from './files';
import { messageEvents } from './messages';
import { otherEvents } from './others';
import { taskEvents } from './tasks';

/** Every event people can choose; a new one is one record. */
export const events: readonly EventRecord[] = [
	...messageEvents,
	...cardEvents,
	...chatEvents,
	...baseEvents,
	...approvalEvents,
	...contactEvents,
	...fileEvents,
	...taskEvents,
	...otherEvents,
];
