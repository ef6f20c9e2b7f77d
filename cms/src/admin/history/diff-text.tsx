import { Box, Typography, VisuallyHidden } from "@strapi/design-system";
import { diffWordsWithSpace } from "diff";
import { styled } from "styled-components";

/** Letters of equal text that are shown on either side of a change. */
const AROUND = 160;

interface Run {
  value: string;
  added?: boolean;
  removed?: boolean;
}

/** Two texts side by side, on a narrow screen one below the other, with their words compared. */
export function DiffText({
  label,
  names: [beforeName, afterName],
  before,
  after,
}: {
  label: string;
  /** What the two sides are called. */
  names: [string, string];
  before: string;
  after: string;
}) {
  const runs = shortened(diffWordsWithSpace(before, after));
  return (
    <Box tag="section" aria-label={label} width="100%">
      <Typography tag="h3" variant="delta">
        {label}
      </Typography>
      <Sides>
        <Side
          name={beforeName}
          runs={runs.filter(({ added }) => !added)}
          isEmpty={before === ""}
        />
        <Side
          name={afterName}
          runs={runs.filter(({ removed }) => !removed)}
          isEmpty={after === ""}
        />
      </Sides>
    </Box>
  );
}

function Side({
  name,
  runs,
  isEmpty,
}: {
  name: string;
  runs: Run[];
  isEmpty: boolean;
}) {
  return (
    <Box minWidth={0}>
      <Typography tag="h4" variant="sigma" textColor="neutral600">
        {name}
      </Typography>
      <Text>
        {isEmpty ? (
          <Typography textColor="neutral600">(trống)</Typography>
        ) : (
          runs.map(({ value, added, removed }, index) =>
            added ? (
              <Added key={index}>
                <VisuallyHidden>thêm: </VisuallyHidden>
                {value}
              </Added>
            ) : removed ? (
              <Removed key={index}>
                <VisuallyHidden>bỏ: </VisuallyHidden>
                {value}
              </Removed>
            ) : (
              <span key={index}>{value}</span>
            ),
          )
        )}
      </Text>
    </Box>
  );
}

/** Leaves out the middle of long texts that are equal. */
function shortened(runs: Run[]): Run[] {
  return runs.map((run, index) => {
    const { value, added, removed } = run;
    if (added || removed || value.length < 3 * AROUND) return run;
    const head = index === 0 ? "" : value.slice(0, AROUND);
    const tail = index === runs.length - 1 ? "" : value.slice(-AROUND);
    return { value: [head, tail].join(" […] ") };
  });
}

const Sides = styled.div`
  display: grid;
  gap: 1.2rem;
  grid-template-columns: 1fr;
  margin-top: 0.8rem;
  @media (min-width: 768px) {
    grid-template-columns: 1fr 1fr;
  }
`;

const Text = styled.div`
  margin-top: 0.4rem;
  padding: 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.6;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;

const Added = styled.ins`
  background: ${({ theme }) => theme.colors.success100};
  color: ${({ theme }) => theme.colors.success700};
  text-decoration: underline;
  text-decoration-thickness: 1px;
  text-underline-offset: 3px;
`;

const Removed = styled.del`
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.danger700};
`;
