import { FeishuApi } from '../../credentials/FeishuApi.credentials';
import { FeishuCustomBotApi } from '../../credentials/FeishuCustomBotApi.credentials';
import { FeishuOAuth2Api } from '../../credentials/FeishuOAuth2Api.credentials';
import { Feishu } from '../../nodes/Feishu/Feishu.node';
import { FeishuTrigger } from '../../nodes/FeishuTrigger/FeishuTrigger.node';
import { credentialTexts, nodeTexts } from '../pack/form';
import type { FormText } from '../pack/texts';
import { tools } from './tools';

/** Every text of both nodes, of the tools that n8n makes of them and of the three credentials. */
export function formTexts(): FormText[] {
	const nodes = [new Feishu(), new FeishuTrigger()].map(({ description }) => description);
	return [
		...[...nodes, ...tools(nodes[0])].flatMap(nodeTexts),
		...[new FeishuApi(), new FeishuOAuth2Api(), new FeishuCustomBotApi()].flatMap(credentialTexts),
	];
}
