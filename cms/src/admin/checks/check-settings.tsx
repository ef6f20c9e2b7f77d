import {
  Box,
  Button,
  Checkbox,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from "@strapi/design-system";
import {
  useAPIErrorHandler,
  useFetchClient,
  useNotification,
} from "@strapi/strapi/admin";
import { settingsAnswer } from "@toa-soan/content-types/proofreading/check-order";
import {
  SPELLING_RULES,
  TONE_STYLES,
  type ProofreadingSettings,
} from "@toa-soan/content-types/proofreading/spelling-rules";
import { TITLE_RULES } from "@toa-soan/content-types/titles/title-rules";
import { useEffect, useState } from "react";

const RULES = Object.entries({ ...TITLE_RULES, ...SPELLING_RULES });

/** How the whole newsroom's articles are looked through; who may publish may change it. */
export function CheckSettings({ onSaved }: { onSaved: () => void }) {
  const { get, put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [settings, setSettings] = useState<ProofreadingSettings | null>(null);
  const [mayChange, setMayChange] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let isOver = false;
    get("/newsroom/checks/settings")
      .then(({ data }) => {
        if (isOver) return;
        const answer = settingsAnswer.parse(data);
        setSettings(answer.settings);
        setMayChange(answer.mayChange);
      })
      .catch(() => !isOver && setFailed(true));
    return () => {
      isOver = true;
    };
  }, [get]);
  if (!settings)
    return (
      <Typography tag="p" variant="pi" textColor="neutral600">
        {hasFailed ? "Không tải được cách soát bài." : "Đang tải…"}
      </Typography>
    );

  const set = (change: Partial<ProofreadingSettings>) =>
    setSettings({ ...settings, ...change });
  const save = async () => {
    try {
      await put("/newsroom/checks/settings", {
        ...settings,
        abbreviations: settings.abbreviations
          .map((word) => word.trim())
          .filter(Boolean),
      });
      toggleNotification({ type: "success", message: "Đã lưu cách soát bài." });
      onSaved();
    } catch (error) {
      toggleNotification({
        type: "danger",
        message: formatAPIError(error as never),
      });
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography tag="p" variant="pi" textColor="neutral600">
        {mayChange
          ? "Áp dụng cho mọi bài của tòa soạn."
          : "Thư ký tòa soạn đổi được cách soát của cả tòa soạn."}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {RULES.map(([rule, name]) => (
          <Checkbox
            key={rule}
            checked={!settings.off.includes(rule)}
            disabled={!mayChange}
            onCheckedChange={(isOn) =>
              set({
                off: isOn
                  ? settings.off.filter((each) => each !== rule)
                  : [...settings.off, rule],
              })
            }
          >
            {name}
          </Checkbox>
        ))}
      </Flex>
      <Field.Root name="tone-style">
        <Field.Label>Kiểu đặt dấu của tòa soạn</Field.Label>
        <SingleSelect
          value={settings.toneStyle}
          disabled={!mayChange}
          onChange={(style) =>
            set({ toneStyle: style as ProofreadingSettings["toneStyle"] })
          }
        >
          {Object.entries(TONE_STYLES).map(([style, name]) => (
            <SingleSelectOption key={style} value={style}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root
        name="abbreviations"
        hint="Mỗi dòng một chữ viết tắt bạn đọc của báo đã biết."
      >
        <Field.Label>Chữ viết tắt không cần giải thích</Field.Label>
        <Textarea
          value={settings.abbreviations.join("\n")}
          disabled={!mayChange}
          onChange={({ target }: { target: { value: string } }) =>
            set({ abbreviations: target.value.split("\n") })
          }
        />
        <Field.Hint />
      </Field.Root>
      {mayChange && (
        <Box>
          <Button size="S" onClick={() => void save()}>
            Lưu cách soát
          </Button>
        </Box>
      )}
    </Flex>
  );
}
