import { searchCalendars, searchEvents } from './calendars';
import { searchChats, searchReceivers } from './receivers';

/** The lists behind From List, by the names the fields use. */
export const listSearch = { searchCalendars, searchChats, searchEvents, searchReceivers };
