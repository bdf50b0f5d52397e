CREATE TABLE cleaning_task (
    id BIGSERIAL PRIMARY KEY,
    room_id BIGINT NOT NULL REFERENCES room (id),
    due DATE NOT NULL,
    done_at TIMESTAMP WITHOUT TIME ZONE,
    minutes INT,
    remark VARCHAR(500),
    UNIQUE (room_id, due)
);
INSERT INTO cleaning_task (room_id, due)
SELECT DISTINCT room_id, departure FROM booking WHERE room_id IS NOT NULL
ON CONFLICT (room_id, due) DO UPDATE SET remark = 'again';
DELETE FROM cleaning_task ct USING room r WHERE r.id = ct.room_id AND r.out_of_order;
CREATE INDEX idx_cleaning_open ON cleaning_task (due) WHERE done_at IS NULL;
ALTER TABLE cleaning_task RENAME TO housekeeping_task;
ALTER SEQUENCE cleaning_task_id_seq RENAME TO housekeeping_task_id_seq;
ALTER INDEX cleaning_task_pkey RENAME TO housekeeping_task_pkey;
ALTER TABLE housekeeping_task DROP CONSTRAINT cleaning_task_room_id_due_key;
