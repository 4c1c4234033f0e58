-- Which days a facility is closed, where it has said so; without a row it is closed at weekends, on national holidays and at
-- the turn of the year. The national holidays of the years that the program brings along are a file of its own.
create table facility_calendar (
    facility_id        uuid        not null,
    version            integer     not null,
    closed_weekdays    varchar(80) not null,
    closed_on_holidays boolean     not null,
    constraint facility_calendar_pk primary key (facility_id),
    constraint facility_calendar_facility_fk foreign key (facility_id) references facility (id)
);

create table facility_closed_period (
    facility_id uuid         not null,
    ordinal     integer      not null,
    name        varchar(100) not null,
    first_day   date         not null,
    last_day    date         not null,
    yearly      boolean      not null,
    constraint facility_closed_period_pk primary key (facility_id, ordinal),
    constraint facility_closed_period_calendar_fk foreign key (facility_id) references facility_calendar (facility_id)
);

create table facility_national_holiday (
    facility_id uuid         not null,
    holiday     date         not null,
    name        varchar(100) not null,
    constraint facility_national_holiday_pk primary key (facility_id, holiday),
    constraint facility_national_holiday_calendar_fk foreign key (facility_id) references facility_calendar (facility_id)
);
