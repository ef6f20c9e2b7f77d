import { Box, Flex, Link, Typography } from "@strapi/design-system";
import { Widget } from "@strapi/strapi/admin";
import type { PublisherState } from "@toa-soan/content-types/publisher-state";

import { durationOf, filesOf, numberOf, timeOf } from "./figures.ts";
import { NoticeBox } from "./notice-box.tsx";
import { noticesOf } from "./notices.ts";
import { StepLine } from "./step-line.tsx";
import { usePublisherState } from "./use-publisher-state.ts";
import { stepOfSite } from "./way-to-readers.ts";

type Release = NonNullable<NonNullable<PublisherState["publisher"]>["release"]>;

/** On the home page: what readers see, how the last release went, and what goes wrong. */
export function PublisherWidget() {
  const { state, isLost } = usePublisherState();
  if (!state) return isLost ? <Widget.Error /> : <Widget.Loading />;
  const release = state.publisher?.release;
  const notices = noticesOf(state);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {notices.map((notice) => (
        <NoticeBox key={notice.owner ?? notice.title} notice={notice} />
      ))}
      {isLost && (
        <Typography tag="p" textColor="neutral600">
          Không hỏi được CMS, điều dưới đây có thể đã cũ. Đang thử lại…
        </Typography>
      )}
      <StepLine step={stepOfSite(state)} />
      {release &&
        (notices.length > 0 ? (
          <LastReleaseInBrief release={release} />
        ) : (
          <LastRelease release={release} />
        ))}
      {state.siteUrl && (
        <Link href={state.siteUrl} isExternal>
          Mở trang báo
        </Link>
      )}
    </Flex>
  );
}

function LastRelease({ release }: { release: Release }) {
  return (
    <Box
      tag="dl"
      background="neutral100"
      hasRadius
      paddingLeft={4}
      paddingRight={4}
      paddingTop={2}
      paddingBottom={2}
    >
      <Fact name="Phát hành gần nhất" value={timeOf(release.at)} />
      <Fact name="Thời gian" value={durationOf(release.ms)} />
      <Fact name="Số tệp" value={filesOf(release)} />
      <Fact name="Bản số" value={numberOf(release.id)} />
    </Box>
  );
}

/** Below a notice there is room for a line. */
function LastReleaseInBrief({ release }: { release: Release }) {
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      Phát hành gần nhất: {timeOf(release.at)}, trong {durationOf(release.ms)},{" "}
      {filesOf(release)}.
    </Typography>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <Flex
      justifyContent="space-between"
      alignItems="baseline"
      gap={4}
      paddingTop={1}
      paddingBottom={1}
    >
      <Typography tag="dt" textColor="neutral600">
        {name}
      </Typography>
      <Typography tag="dd" textAlign="right">
        {value}
      </Typography>
    </Flex>
  );
}
