'use strict';

/** Shows a card simply: texts, pictures by name, buttons and fields. Both forms of cards, 1.0 and 2.0. */
function cardView(card, press) {
	const header = card.header ?? (card.title && { title: card.title });
	const own = card.body?.elements ?? card.elements ?? card.i18n_elements?.zh_cn ?? [];
	// Cards as they are read from Feishu have rows of parts, and their title outside of a header.
	const elements = own.map((one) => (Array.isArray(one) ? { tag: 'action', actions: one } : one));
	const color = `card-head ${header?.template ?? 'default'}`;
	const head = header && element('div', { className: color }, textOf(header.title));
	return element(
		'div',
		{ className: 'card' },
		head,
		...elements.map((one) => partView(one, press)),
	);
}

function partView(part, press, form) {
	const inside = (parts, className) =>
		element('div', { className }, ...(parts ?? []).map((one) => partView(one, press, form)));
	switch (part.tag) {
		case 'hr':
			return element('hr');
		case 'button':
			return buttonView(part, press, form);
		case 'input':
			return fieldView(part, press, form);
		case 'select_static':
			return selectView(part, press, form);
		case 'checker':
			return checkerView(part, press, form);
		case 'form': {
			const fields = element('form', { className: 'card-form' });
			fields.addEventListener('submit', (event) => event.preventDefault());
			fields.append(...(part.elements ?? []).map((one) => partView(one, press, fields)));
			return fields;
		}
		case 'action':
			return inside(part.actions, 'card-row');
		case 'column_set':
			return inside(part.columns, 'card-row');
		case 'column':
			return inside(part.elements, 'card-column');
		case 'collapsible_panel':
			return inside(part.elements, 'card-column');
		case 'note':
			return inside(part.elements, 'card-note');
		case 'img':
			return element('div', { className: 'card-note' }, `🖼 ${textOf(part.alt) || part.img_key}`);
		default: {
			const fields = (part.fields ?? []).map((one) => marked(textOf(one.text)));
			const extra = part.extra && partView(part.extra, press, form);
			const text = part.content ?? textOf(part.text);
			return element(
				'div',
				{ className: 'card-text' },
				...marked(text).childNodes,
				...fields,
				extra,
			);
		}
	}
}

function textOf(text) {
	return typeof text === 'string' ? text : (text?.content ?? '');
}

/** Bold, links and line breaks of Markdown; the rest stays text. */
function marked(text) {
	const shown = element('span');
	const parts = String(text).split(/(\*\*[^*]+\*\*|\[[^\]]+\]\(https?:[^)\s]+\))/);
	for (const part of parts) {
		const link = /^\[([^\]]+)\]\((https?:[^)\s]+)\)$/.exec(part);
		if (link) {
			shown.append(element('a', { href: link[2], target: '_blank', rel: 'noreferrer' }, link[1]));
		} else if (/^\*\*[^*]+\*\*$/.test(part)) shown.append(element('b', {}, part.slice(2, -2)));
		else shown.append(part);
	}
	return shown;
}

function buttonView(part, press, form) {
	const behaviors = part.behaviors ?? [];
	const link = behaviors.find(({ type }) => type === 'open_url')?.default_url ?? part.url;
	const label = textOf(part.text) || '…';
	if (/^https?:/.test(link ?? '')) {
		const given = { href: link, target: '_blank', rel: 'noreferrer', className: 'button' };
		return element('a', given, label);
	}
	const value = behaviors.find(({ type }) => type === 'callback')?.value ?? part.value;
	const onclick = () => {
		const action = { tag: 'button', value, name: part.name };
		const isSubmit =
			form !== undefined && (part.form_action_type ?? part.action_type) !== undefined;
		press(isSubmit ? { ...action, form_value: valuesOf(form) } : action);
	};
	const className = /primary/.test(part.type ?? '') ? 'primary' : (part.type ?? '');
	return element('button', { type: 'button', className, disabled: part.disabled, onclick }, label);
}

function fieldView(part, press, form) {
	const { name, default_value: value = '' } = part;
	const input = element('input', { name, value, placeholder: textOf(part.placeholder) });
	if (form === undefined) {
		const action = () => press({ tag: 'input', name, value: part.value, input_value: input.value });
		input.addEventListener('change', action);
	}
	const label = textOf(part.label);
	return element('label', { className: 'card-field' }, label, input);
}

function selectView(part, press, form) {
	const select = element('select', { name: part.name });
	select.append(element('option', { value: '' }, textOf(part.placeholder) || '—'));
	for (const { text, value } of part.options ?? []) {
		select.append(element('option', { value }, textOf(text)));
	}
	select.value = part.initial_option ?? '';
	if (form === undefined) {
		const { name } = part;
		const value = part.value ?? part.behaviors?.find(({ type }) => type === 'callback')?.value;
		select.addEventListener('change', () =>
			press({ tag: 'select_static', name, value, option: select.value }),
		);
	}
	return select;
}

function checkerView(part, press, form) {
	const box = element('input', {
		type: 'checkbox',
		name: part.name,
		checked: part.checked === true,
	});
	if (form === undefined) {
		const { name } = part;
		const value = part.behaviors?.find(({ type }) => type === 'callback')?.value;
		box.addEventListener('change', () =>
			press({ tag: 'checker', name, value, checked: box.checked }),
		);
	}
	return element('label', {}, box, ' ', textOf(part.text));
}

function valuesOf(form) {
	const fields = [...form.querySelectorAll('[name]')].filter(({ name }) => name !== '');
	return Object.fromEntries(
		fields.map((field) => [field.name, field.type === 'checkbox' ? field.checked : field.value]),
	);
}
