import {
  Box,
  Button,
  Field,
  Flex,
  Tag,
  TextInput,
  Typography,
} from "@strapi/design-system";
import { Cross, Plus } from "@strapi/icons";
import { useFetchClient } from "@strapi/strapi/admin";
import { useState } from "react";

import { useSearch } from "./use-search.ts";

interface Person {
  documentId: string;
  name: string;
}

interface Found extends Person {
  honorific: string | null;
  distinction: string | null;
}

interface PeoplePickerProps {
  people: Person[];
  disabled: boolean;
  onChange: (people: Person[]) => void;
}

/** The people in a photo, from left to right, picked from the register. */
export function PeoplePicker({
  people,
  disabled,
  onChange,
}: PeoplePickerProps) {
  const { get } = useFetchClient();
  const [words, setWords] = useState("");
  const found = useSearch(words, async (q) => {
    const { data } = await get<{ people: Found[] }>(
      `/newsroom/people?q=${encodeURIComponent(q)}`,
    );
    return data.people;
  });
  const known = new Set(people.map(({ documentId }) => documentId));
  const offered = found.filter(({ documentId }) => !known.has(documentId));
  return (
    <Field.Root>
      <Field.Label>Người trong ảnh</Field.Label>
      {people.length > 0 && (
        <Flex gap={2} wrap="wrap">
          {people.map((person) => (
            <Tag
              key={person.documentId}
              icon={<Cross />}
              label={`Bỏ ${person.name}`}
              disabled={disabled}
              onClick={() => onChange(people.filter((each) => each !== person))}
            >
              {person.name}
            </Tag>
          ))}
        </Flex>
      )}
      {!disabled && (
        <TextInput
          value={words}
          placeholder="Tìm tên, không cần dấu"
          onChange={({ target }) => setWords(target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
            if (event.key === "Escape") setWords("");
          }}
        />
      )}
      {words.trim() !== "" && (
        <Box tag="ul" aria-label="Nhân sự tìm thấy" paddingTop={1}>
          {offered.slice(0, 6).map((person) => (
            <Box tag="li" key={person.documentId}>
              <Button
                variant="ghost"
                size="S"
                startIcon={<Plus />}
                onClick={() => {
                  setWords("");
                  const { documentId, name } = person;
                  onChange([...people, { documentId, name }]);
                }}
              >
                {[person.honorific, person.name].filter(Boolean).join(" ")}
                {person.distinction && ` (${person.distinction})`}
              </Button>
            </Box>
          ))}
          {offered.length === 0 && (
            <Typography tag="li" variant="pi" textColor="neutral600">
              Không có ai tên này trong danh sách nhân sự.
            </Typography>
          )}
        </Box>
      )}
    </Field.Root>
  );
}
