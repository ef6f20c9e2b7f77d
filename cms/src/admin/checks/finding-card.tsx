import { Box, Button, Flex, Link, Typography } from "@strapi/design-system";
import {
  photoIn,
  type Finding,
  type Fix,
} from "@toa-soan/content-types/proofreading/finding";
import { Link as RouterLink } from "react-router-dom";
import { styled } from "styled-components";

import { brief } from "./brief.ts";
import { FOCUS_STOP } from "./use-next-focus.ts";

interface Props {
  finding: Finding;
  /** What the field is called: `Sapo`. */
  fieldName: string;
  /** Whether the words may not be changed now by whoever reads them. */
  isClosed: boolean;
  /** Whether the article's form may not be changed now. */
  isFormFixed: boolean;
  onFix: (fix: Fix) => void;
  onChoose: (official: string) => void;
  onIgnore: () => void;
}

/** One finding: where, the words, why, and what can be done by one click. */
export function FindingCard(props: Props) {
  const { finding, fieldName, isClosed, onFix, onChoose, onIgnore } = props;
  const photo = photoIn(finding.place.field);
  return (
    <Flex
      tag="li"
      direction="column"
      alignItems="stretch"
      gap={2}
      padding={3}
      hasRadius
      borderColor="neutral200"
      background="neutral0"
      style={{ overflowWrap: "anywhere" }}
      {...FOCUS_STOP}
    >
      <Box>
        <Typography variant="pi" textColor="neutral600">
          {fieldName}
        </Typography>
        <Typography tag="p" variant="omega">
          {finding.before}
          <Box
            tag="mark"
            background="warning200"
            color="neutral900"
            style={{ borderRadius: 2, padding: "0 2px" }}
          >
            {brief(finding.text, LONGEST)}
          </Box>
          {finding.after}
        </Typography>
      </Box>
      <Typography tag="p" variant="pi">
        {finding.reason}
      </Typography>
      {photo && isClosed && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          Ảnh của người khác: bạn không được sửa. Nhờ Biên tập viên.
        </Typography>
      )}
      <Flex gap={2} wrap="wrap">
        {!(photo && isClosed) &&
          finding.fixes.map((fix) => (
            <OneClick
              key={fix.label}
              label={brief(fix.label, LONGEST)}
              isFixed={isClosed}
              onClick={() => onFix(fix)}
            />
          ))}
        {finding.candidates.map(({ official, label }) => (
          <OneClick
            key={official}
            label={label}
            isFixed={props.isFormFixed}
            onClick={() => onChoose(official)}
          />
        ))}
        {photo && !isClosed && finding.fixes.length === 0 && (
          <Link
            tag={RouterLink}
            to={`/content-manager/collection-types/api::photo.photo/${photo}`}
          >
            Mở ảnh để sửa
          </Link>
        )}
        <Button
          size="S"
          variant="tertiary"
          onClick={onIgnore}
          aria-label={`Bỏ qua: ${brief(finding.text, LONGEST)}`}
        >
          Bỏ qua
        </Button>
      </Flex>
    </Flex>
  );
}

/** A button that grows with a long label. */
function OneClick(props: {
  label: string;
  isFixed: boolean;
  onClick: () => void;
}) {
  return (
    <Growing
      size="S"
      variant="secondary"
      disabled={props.isFixed}
      onClick={props.onClick}
    >
      {props.label}
    </Growing>
  );
}

/** As high as the other buttons of its size, on phones too, until its label takes two lines. */
const Growing = styled(Button)`
  height: auto;
  min-height: 4rem;
  padding: 4px 12px;
  @media (min-width: 768px) {
    min-height: 3.2rem;
  }
`;

const LONGEST = 90;
