-- Who answers where is seen in the whole city: which of them a caller knows, the registry says.
select let_requests('responsibility', 'select', '(select asking_agency()) is not null');
