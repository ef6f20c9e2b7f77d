import { Box, Button, Typography } from "@strapi/design-system";
import { writePartialDate } from "@toa-soan/content-types/partial-date";
import type { PhotoCard } from "@toa-soan/content-types/photo-card";
import { useState } from "react";

import { AwaitedPicture } from "./awaited-picture.tsx";
import { FocalPoint } from "./focal-point.tsx";

interface PhotoPictureProps {
  photo: PhotoCard;
  number: number;
  onSaved: (photo: PhotoCard) => void;
}

/** The picture of a photo, small, and the way to say where its subject is. */
export function PhotoPicture({ photo, number, onSaved }: PhotoPictureProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { image, takenOn, place, mayEdit } = photo;
  if (!image) return <AwaitedPicture photo={photo} onSaved={onSaved} />;
  const { x, y } = image.focalPoint ?? { x: 50, y: 50 };
  return (
    <Box style={{ width: "20rem", maxWidth: "100%" }}>
      <img
        src={image.thumbnail}
        alt={`Ảnh ${number}`}
        style={{
          display: "block",
          width: "100%",
          maxHeight: "18rem",
          objectFit: "cover",
          objectPosition: `${x}% ${y}%`,
          borderRadius: "4px",
        }}
      />
      <Typography
        tag="p"
        variant="pi"
        textColor="neutral600"
        style={{ overflowWrap: "anywhere", margin: "0.25rem 0 0.5rem" }}
      >
        {[image.name, takenOn && `chụp ${writePartialDate(takenOn)}`, place]
          .filter(Boolean)
          .join(" · ")}
      </Typography>
      {mayEdit && (
        <Button variant="tertiary" size="S" onClick={() => setIsOpen(true)}>
          Chọn tâm ảnh
        </Button>
      )}
      {isOpen && (
        <FocalPoint
          photo={photo}
          image={image}
          onSaved={onSaved}
          onClose={() => setIsOpen(false)}
        />
      )}
    </Box>
  );
}
