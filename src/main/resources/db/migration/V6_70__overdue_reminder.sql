-- tasks whose due day their model lets pass without a word are reminded of from here
update inbox_task set remind_at = created_at
where state = 'OPEN' and form in ('call-the-committee', 'review-terms', 'countersign', 'decide-suspension', 'check-equal-terms',
    'consent-to-subcontract', 'order-consequences', 'report-account-incident');
