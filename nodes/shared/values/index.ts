export { chunks, grouped, spans } from './chunks';
export type { Parsed } from './exactJson';
export { isKept, lostNumber, parsedJson, parsedNames, unwritable } from './exactJson';
export { isBlank, isObject, memberText, objectsIn, quoted, textsIn } from './json';
export { checkedPath, checkedSegment, fullyDecoded } from './path';
export { orRefusal, Refusal } from './refusal';
export { asText } from './text';
export { urlName } from './urlName';
export { uuidFrom } from './uuid';
