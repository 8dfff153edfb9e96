-- As it is called on PostgreSQL from the beginning, where the old name is a word of the language.
alter table mail alter column placing rename to placement;
