import type { Rate } from '../../../shared/endpoints';

/** "5 messages a second to one user or group", besides the limit of the endpoint (documentation: "Send message"). */
export const RECEIVER_RATE: Rate = { perSecond: 5 };
