-- What people hand us, each content once.
create table file_content (
    sha256 varchar(64) not null primary key,
    content ${bytes} not null
);

create table kept_file (
    id varchar(36) not null primary key,
    name varchar(200) not null,
    media_type varchar(100) not null,
    size_in_bytes bigint not null,
    sha256 varchar(64) not null references file_content (sha256),
    scan varchar(20) not null,
    received_at timestamp(6) with time zone not null
);

-- What hung on an assignment moves there whole, under the same ids.
insert into file_content (sha256, content) select sha256, content from assignment_file_content;
insert into kept_file (id, name, media_type, size_in_bytes, sha256, scan, received_at)
    select id, name, media_type, size_in_bytes, sha256, 'NOT_SCANNED', brought_at from assignment_file;

create table assignment_upload (
    file varchar(36) not null primary key references kept_file (id),
    assignment varchar(200) not null references assignment (number),
    brought_by varchar(64) not null
);
insert into assignment_upload (file, assignment, brought_by) select id, assignment, brought_by from assignment_file;
create index assignment_upload_of on assignment_upload (assignment);

drop table assignment_file;
drop table assignment_file_content;
