import { Button, Flex, Link, Typography } from "@strapi/design-system";
import {
  useAPIErrorHandler,
  useFetchClient,
  useNotification,
} from "@strapi/strapi/admin";
import type { CheckReport } from "@toa-soan/content-types/proofreading/check-order";
import { useState } from "react";
import { Link as RouterLink } from "react-router-dom";

import { FOCUS_STOP } from "./use-next-focus.ts";

interface Props {
  offers: CheckReport["offers"];
  day: string;
  /** `null` while the article was never saved: nothing can attest yet. */
  documentId: string | null;
  mayAdd: boolean;
  /** Does something from a control and moves the focus on. */
  thenGoOn: (work: () => Promise<boolean>) => Promise<void>;
}

/** Offices that the article attests and the register lacks; one click makes a term. */
export function TermOffers(props: Props) {
  const { offers, day, documentId, mayAdd, thenGoOn } = props;
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [made, setMade] = useState<Record<string, string>>({});
  const [isBusy, setBusy] = useState(false);
  if (offers.length === 0 && Object.keys(made).length === 0) return null;

  const add = async (offer: Props["offers"][number]): Promise<boolean> => {
    setBusy(true);
    try {
      const { data } = await post<{ documentId: string }>(
        "/newsroom/checks/terms",
        {
          official: offer.official,
          office: offer.office,
          position: offer.position,
          evidence: documentId,
          attestedOn: day,
        },
      );
      setMade((before) => ({ ...before, [keyOf(offer)]: data.documentId }));
      return true;
    } catch (error) {
      toggleNotification({
        type: "danger",
        message: formatAPIError(error as never),
      });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography tag="h3" variant="omega" fontWeight="bold">
        Chức vụ chưa có trong danh mục ({offers.length})
      </Typography>
      {!documentId && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          Lưu bài trước, rồi bài này làm chứng cho nhiệm kỳ.
        </Typography>
      )}
      {documentId && !mayAdd && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          Biên tập viên thêm được các nhiệm kỳ này vào danh mục.
        </Typography>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {offers.map((offer) => (
          <Flex
            tag="li"
            key={keyOf(offer)}
            direction="column"
            alignItems="flex-start"
            gap={2}
            padding={3}
            hasRadius
            borderColor="neutral200"
            style={{ overflowWrap: "anywhere" }}
            {...FOCUS_STOP}
          >
            <Typography variant="omega">
              {offer.name}: {offer.office}
            </Typography>
            {made[keyOf(offer)] ? (
              <Link
                tag={RouterLink}
                to={`/content-manager/collection-types/api::term.term/${made[keyOf(offer)]}`}
              >
                Đã thêm, mở nhiệm kỳ
              </Link>
            ) : (
              mayAdd && (
                <Button
                  size="S"
                  variant="secondary"
                  disabled={!documentId || isBusy}
                  onClick={() => void thenGoOn(() => add(offer))}
                  aria-label={`Thêm nhiệm kỳ: ${offer.name}, ${offer.office}`}
                >
                  Thêm nhiệm kỳ
                </Button>
              )
            )}
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
}

const keyOf = ({ official, office }: Props["offers"][number]) =>
  `${official} ${office}`;
