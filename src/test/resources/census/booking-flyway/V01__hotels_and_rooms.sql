CREATE TABLE hotel (
    id          BIGSERIAL PRIMARY KEY,
    code        VARCHAR(8)   NOT NULL UNIQUE,
    name        VARCHAR(120) NOT NULL,
    city        VARCHAR(80)  NOT NULL,
    stars       SMALLINT     CHECK (stars BETWEEN 1 AND 5),
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()
);

CREATE TABLE room_type (
    id          BIGSERIAL PRIMARY KEY,
    hotel_id    BIGINT       NOT NULL REFERENCES hotel (id),
    name        VARCHAR(60)  NOT NULL,
    beds        INT          NOT NULL DEFAULT 2,
    base_rate   NUMERIC(9,2) NOT NULL,
    CONSTRAINT uq_room_type UNIQUE (hotel_id, name)
);

CREATE TABLE room (
    id           BIGSERIAL PRIMARY KEY,
    room_type_id BIGINT      NOT NULL,
    number       VARCHAR(6)  NOT NULL,
    floor        INT,
    out_of_order BOOLEAN     NOT NULL DEFAULT FALSE,
    FOREIGN KEY (room_type_id) REFERENCES room_type (id) ON DELETE CASCADE
);

CREATE INDEX idx_room_room_type ON room (room_type_id);
CREATE INDEX idx_hotel_city ON hotel (lower(city));
