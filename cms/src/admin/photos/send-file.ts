import type {
  PhotoCard,
  RefusedFile,
} from "@toa-soan/content-types/photo-card";

export interface Answer {
  status: number;
  body: {
    photos?: PhotoCard[];
    refused?: RefusedFile[];
    error?: { message: string } | null;
  };
}

/**
 * Sends a form with a picture; `fetch` would not tell how much of it is sent.
 *
 * @throws Error when there is no answer that can be read.
 */
export function sendFile(
  form: FormData,
  token: string | null,
  onProgress: (part: number) => void,
): Promise<Answer> {
  const { backendURL } = (
    window as unknown as { strapi: { backendURL: string } }
  ).strapi;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${backendURL}/newsroom/photos`);
    if (token) request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onProgress(loaded / total);
    };
    request.onload = () => {
      try {
        const body = JSON.parse(request.responseText) as Answer["body"];
        resolve({ status: request.status, body });
      } catch (error) {
        reject(error as Error);
      }
    };
    request.onerror = () => reject(new Error("No answer."));
    request.send(form);
  });
}
