import {
  Button,
  Checkbox,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from "@strapi/design-system";
import { Plus, Trash } from "@strapi/icons";
import type { IntakePhoto } from "@toa-soan/content-types/intake/article";
import {
  withoutPhoto,
  withPhoto,
} from "@toa-soan/content-types/intake/edit-article";
import type { FilePicture } from "@toa-soan/content-types/intake/desk-intake";

import { Card, Entry, Row } from "./card.tsx";
import type { FormProps } from "./form-props.ts";
import { Words } from "./words.tsx";

const urlOf = ({ mime, base64 }: FilePicture) =>
  `data:${mime};base64,${base64}`;

/** The photos of the article, with the pictures of the Word file when there are any. */
export function PhotoFields({ paste, article, reading }: FormProps) {
  const { files, pictures } = paste;
  const put = (at: number, part: Partial<IntakePhoto>) =>
    paste.edit({
      ...article,
      photos: article.photos.map((photo, index) =>
        index === at ? { ...photo, ...part } : photo,
      ),
    });
  const unused = files
    .map((picture, place) => ({ picture, place }))
    .filter(({ place }) => !pictures.includes(place));
  const takeOut = (at: number) => {
    paste.edit(withoutPhoto(article, at));
    paste.choose({
      pictures: { ...pictures.filter((_, index) => index !== at) },
    });
  };
  const add = (place: number) => {
    const photo = { caption: "", credit: null, illustrative: false, lines: [] };
    paste.edit(withPhoto(article, photo));
    paste.choose({ pictures: { ...pictures, [article.photos.length]: place } });
  };
  if (article.photos.length === 0 && files.length === 0) return null;
  return (
    <Card title="Ảnh" count={article.photos.length}>
      {article.photos.map((photo, at) => {
        const read = reading.article.photos[at];
        const picture = files[pictures[at] ?? -1];
        return (
          <Entry key={at} label={`Ảnh ${at + 1}`}>
            {picture && (
              <img
                src={urlOf(picture)}
                alt={`Ảnh ${at + 1} trong tệp`}
                style={{ maxHeight: 160, maxWidth: "100%", alignSelf: "start" }}
              />
            )}
            <Words
              label={`Chú thích ảnh ${at + 1}`}
              value={photo.caption}
              read={read?.caption ?? null}
              of={[`photos.${at}.caption`]}
              rows={2}
              onChange={(caption) => put(at, { caption: caption ?? "" })}
            />
            <Row>
              <Words
                label="Tác giả ảnh"
                value={photo.credit}
                read={read?.credit ?? null}
                of={[`photos.${at}.credit`]}
                onChange={(credit) => put(at, { credit })}
              />
              {files.length > 0 ? (
                <Field.Root>
                  <Field.Label>Tệp ảnh</Field.Label>
                  <SingleSelect
                    value={pictures[at] ?? -1}
                    onChange={(value) =>
                      paste.choose({
                        pictures: { ...pictures, [at]: Number(value) },
                      })
                    }
                  >
                    {files.map(({ name }, place) => (
                      <SingleSelectOption key={name} value={place}>
                        {`Hình thứ ${place + 1} trong tệp`}
                      </SingleSelectOption>
                    ))}
                    <SingleSelectOption value={-1}>
                      Bổ sung sau
                    </SingleSelectOption>
                  </SingleSelect>
                </Field.Root>
              ) : null}
            </Row>
            <Flex justifyContent="space-between" gap={3} wrap="wrap">
              <Checkbox
                checked={photo.illustrative}
                onCheckedChange={(illustrative) =>
                  put(at, { illustrative: illustrative === true })
                }
              >
                Ảnh minh họa
              </Checkbox>
              <Button
                variant="danger-light"
                size="S"
                startIcon={<Trash />}
                onClick={() => takeOut(at)}
              >
                {`Bỏ ảnh ${at + 1}`}
              </Button>
            </Flex>
          </Entry>
        );
      })}
      {unused.length > 0 && (
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography variant="omega">
            Hình trong tệp chưa dùng cho ảnh nào:
          </Typography>
          <Flex gap={4} wrap="wrap">
            {unused.map(({ picture, place }) => (
              <Flex key={place} direction="column" gap={2}>
                <img
                  src={urlOf(picture)}
                  alt={`Hình thứ ${place + 1} trong tệp`}
                  style={{ height: 96, maxWidth: 160, objectFit: "contain" }}
                />
                <Button
                  variant="tertiary"
                  size="S"
                  startIcon={<Plus />}
                  onClick={() => add(place)}
                >
                  Thêm vào cuối bài
                </Button>
              </Flex>
            ))}
          </Flex>
        </Flex>
      )}
    </Card>
  );
}
