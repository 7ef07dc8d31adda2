/** An instance as people read it. */
export const readableSample = {
	instance_code: '81D31358-93AF-92D6-7425-01A5D67C4E71',
	approval_code: '7C468A54-8745-2245-9675-08B7C63E7A85',
	name: 'Payment',
	serial_number: '202102060002',
	status: 'PENDING',
	applicant: 'f3ta757q',
	department_id: 'od-8ec33ffec336c3a39a278bc25e931676',
	start_time: '2019-07-31T16:28:52.967Z',
	end_time: null,
	form: { Reason: 'New laptop', Price: 1200 },
	form_by_id: { widget1: 'New laptop', widget2: 1200 },
	current_tasks: [
		{
			task_id: '1234',
			user_id: 'f7cb567e',
			node: 'Manager',
			start_time: '2019-07-31T16:28:52.967Z',
		},
	],
	comments: [
		{
			comment_id: '1234',
			user_id: 'f7cb567e',
			comment: 'ok',
			time: '2019-07-31T16:28:52.967Z',
			files: ['offer.pdf'],
		},
	],
	timeline: [
		{
			type: 'START',
			time: '2019-07-31T16:28:52.967Z',
			user_id: 'f3ta757q',
			task_id: '',
			comment: '',
			files: [],
		},
	],
};
