export { expectOfficial } from './expectOfficial';
export { officialIssues, officialSchemas, routeKey } from './schemas';
export { sdkRequest } from './sdk';
