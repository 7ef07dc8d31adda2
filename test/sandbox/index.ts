export type { Fault } from './faults';
export type { Journaled, Sandbox, SandboxOptions } from './server';
export { startSandbox } from './server';
export { addChatRoom, chatRoomsOf } from './services/chatRooms';
export type { Event } from './services/agenda';
export { calendarsOf, eventsOf } from './services/agenda';
export { messagesOf } from './services/messages';
export { SANDBOX_APP } from './tokens';
