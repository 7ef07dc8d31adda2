export { chunks, grouped, spans } from './chunks';
export { isBlank, isObject, memberText, objectsIn, quoted } from './json';
export { checkedPath, checkedSegment, fullyDecoded } from './path';
export { orRefusal, Refusal } from './refusal';
export { asText } from './text';
export { urlName } from './urlName';
