-- What a letter says opens something. It was kept where the letter could not be sent, and the subject of a code's letter held the code.
update mail set letter_text = null where letter_text is not null and state in ('SENT', 'FAILED', 'UNCLEAR', 'CLOSED');
update mail set letter_subject = '確認コードのお知らせ' where letter_subject like '確認コード %';
