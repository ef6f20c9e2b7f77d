import { Box, Button, Flex, Link, Typography } from "@strapi/design-system";
import type {
  Finding,
  Fix,
} from "@toa-soan/content-types/proofreading/finding";
import { Link as RouterLink } from "react-router-dom";

interface Props {
  finding: Finding;
  /** What the field is called: `Sapo`. */
  fieldName: string;
  /** Whether the form may be changed now. */
  mayFix: boolean;
  onFix: (fix: Fix) => void;
  onChoose: (official: string) => void;
  onIgnore: () => void;
}

/** One finding: where, the words, why, and what can be done by one click. */
export function FindingCard(props: Props) {
  const { finding, fieldName, mayFix, onFix, onChoose, onIgnore } = props;
  const { field } = finding.place;
  const photo = /^photo:(.+)$/.exec(field)?.[1];
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
            {shortened(finding.text)}
          </Box>
          {finding.after}
        </Typography>
      </Box>
      <Typography tag="p" variant="pi">
        {finding.reason}
      </Typography>
      <Flex gap={2} wrap="wrap">
        {!photo &&
          finding.fixes.map((fix) => (
            <Button
              key={fix.label}
              size="S"
              variant="secondary"
              disabled={!mayFix}
              style={{
                height: "auto",
                minHeight: "3.2rem",
                padding: "4px 12px",
              }}
              onClick={() => onFix(fix)}
            >
              {shortened(fix.label)}
            </Button>
          ))}
        {finding.candidates.map(({ official, label }) => (
          <Button
            key={official}
            size="S"
            variant="secondary"
            disabled={!mayFix}
            style={{ height: "auto", minHeight: "3.2rem", padding: "4px 12px" }}
            onClick={() => onChoose(official)}
          >
            {label}
          </Button>
        ))}
        {photo && (
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
          aria-label={`Bỏ qua: ${shortened(finding.text)}`}
        >
          Bỏ qua
        </Button>
      </Flex>
    </Flex>
  );
}

const LONGEST = 90;

const shortened = (text: string) =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
