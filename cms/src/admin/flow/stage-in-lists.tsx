import {
  SingleSelect,
  SingleSelectOption,
  Typography,
} from "@strapi/design-system";
import { useField } from "@strapi/strapi/admin";
import { STAGES } from "@toa-soan/content-types/stages";
import { writeVietnameseTime } from "@toa-soan/content-types/vietnamese/clock-entry";
import type { ReactNode } from "react";

import { StageBadge } from "./stage-badge.tsx";

type Row = Record<string, unknown>;

interface Header {
  name: string;
  attribute?: { type?: string };
  cellFormatter?: (row: Row, header: Header) => ReactNode;
}

interface Columns {
  displayedHeaders: Header[];
  layout: object;
}

interface Filter {
  name: string;
  [option: string]: unknown;
}

interface Filters {
  displayedFilters: Filter[];
  layout: object;
}

/** Shows stages as badges and instants in Vietnam's time, day first, in every list. */
export const stageColumn = (columns: Columns): Columns => ({
  ...columns,
  displayedHeaders: columns.displayedHeaders.map((header) =>
    header.name === "stage"
      ? {
          ...header,
          cellFormatter: (row) => <StageBadge stage={row["stage"]} />,
        }
      : header.attribute?.type === "datetime"
        ? { ...header, cellFormatter: timeOf }
        : header,
  ),
});

/** Lets the list of articles be narrowed to a stage, by its name. */
export const stageFilter = (filters: Filters): Filters => ({
  ...filters,
  displayedFilters: filters.displayedFilters.map((filter) =>
    filter.name === "stage"
      ? {
          ...filter,
          input: StageFilter,
          options: Object.entries(STAGES).map(([value, label]) => ({
            value,
            label,
          })),
          operators: [
            { value: "$eq", label: "là" },
            { value: "$ne", label: "không phải" },
          ],
        }
      : filter,
  ),
});

function timeOf(row: Row, { name }: Header): ReactNode {
  const instant = row[name];
  return (
    <Typography textColor="neutral800" style={{ whiteSpace: "nowrap" }}>
      {typeof instant === "string" ? writeVietnameseTime(instant) : "-"}
    </Typography>
  );
}

function StageFilter({ name }: { name: string }) {
  const { value, onChange } = useField<string | undefined>(name);
  return (
    <SingleSelect
      aria-label="Bước của quy trình"
      placeholder="Chọn bước"
      value={value ?? ""}
      onChange={(chosen) => onChange(name, String(chosen))}
    >
      {Object.entries(STAGES).map(([stage, label]) => (
        <SingleSelectOption key={stage} value={stage}>
          {label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
