import { chineseHint, readFiles, readHints } from '../../i18n/check';
import { chineseOf } from '../../i18n/pack/texts';
import type { Tongue } from './tongue';

/** The words of the language pack. Names have the English ones behind them, which the form has without it. */
export function chineseTongue(): Tongue {
	const files = readFiles();
	const hints = readHints();
	const text = (file: string, path: string, english: string) =>
		chineseOf(files, { english, files: [file], operations: [], path, put: () => undefined }) ??
		english;
	const named = (file: string, place: string, english: string) => {
		const chinese = text(file, `${place}#name`, english);
		return chinese === english ? english : `${chinese}（${english}）`;
	};
	return {
		operations: {
			head: '操作 | 作用 | 身份 | 权限',
			who: { tenant: '应用', user: '用户', bot: '自定义机器人' },
			comma: '、',
			confirmed: '（须确认执行）',
			none: '无',
			ofEndpoint: '接口所需的权限',
			returned: '返回内容',
		},
		events: {
			head: '事件 | 何时触发 | 类型 | 权限（其一） | 由谁订阅',
			none: '无',
			asks: { nobody: '', node: '节点', user: '用户' },
		},
		codes: {
			head: '错误码 | 飞书的说明 | 怎么办',
			everyCall: '所有接口',
			services: SERVICES,
			brackets: ['（', '）'],
			comma: '、',
			others: ' 等',
			or: '，或：',
			hint: (english) => chineseHint(hints, english) ?? english,
		},
		nameOfResource: ({ name, value }) => named('shared', `resource=${value}`, name),
		textsOfOperation: ({ name, value, description }, resource) => [
			named(resource, `operation=${value}`, name),
			text(resource, `operation=${value}#description`, description),
		],
		textsOfEvent: ({ name, type, description }) => [
			named('trigger', `events=${type}`, name),
			text('trigger', `events=${type}#description`, description),
		],
	};
}

const SERVICES: Tongue['codes']['services'] = {
	approval: '审批',
	auth: 'token 与登录',
	bitable: '多维表格',
	calendar: '日历与日程',
	chat: '群聊',
	contact: '用户与部门',
	customBot: '自定义机器人',
	docx: '文档',
	drive: '云空间、文件与权限',
	event: '事件',
	cardkit: '流式卡片',
	im: '消息',
	minutes: '妙记',
	search: '搜索',
	sheets: '电子表格',
	task: '任务',
	vc: '会议',
	wiki: '知识库',
};
