import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

const FORM = "v1";
const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts texts, each for one purpose, with AES-256-GCM. */
export interface Seal {
  /** The sealed text is made of letters, digits, `.`, `-` and `_`. */
  close(text: string, purpose: string): string;
  /**
   * @throws SealError when the text was changed, was sealed for another purpose, or with a key that is not among ours
   */
  open(sealed: string, purpose: string): string;
  /** Was it sealed with the first key? */
  isCurrent(sealed: string): boolean;
}

/** A sealed text that cannot be opened. Says neither text nor key. */
export class SealError extends Error {
  override readonly name = "SealError";
}

/**
 * @param keys 32 bytes each: the first closes, all of them open. An earlier key is kept here for as long as there are
 *   texts which it has closed.
 */
export function createSeal(keys: readonly [Buffer, ...Buffer[]]): Seal {
  const byId = new Map(keys.map((key) => [keyId(key), key]));
  const [current] = keys;
  const currentId = keyId(current);
  return {
    close(text, purpose) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, current, iv, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(`${FORM}.${currentId}.${purpose}`));
      const bytes = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
      return [FORM, currentId, iv.toString("base64url"), bytes.toString("base64url")].join(".");
    },
    open(sealed, purpose) {
      const [form, id = "", iv = "", bytes = ""] = sealed.split(".");
      const key = byId.get(id);
      if (form !== FORM || !key) throw new SealError("sealed with a key that is not known");
      const body = Buffer.from(bytes, "base64url");
      try {
        const decipher = createDecipheriv(CIPHER, key, Buffer.from(iv, "base64url"), {
          authTagLength: TAG_BYTES,
        });
        decipher.setAAD(Buffer.from(`${FORM}.${id}.${purpose}`));
        decipher.setAuthTag(body.subarray(-TAG_BYTES));
        return decipher.update(body.subarray(0, -TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
      } catch {
        throw new SealError("changed since it was sealed, or sealed for another purpose");
      }
    },
    isCurrent: (sealed) => sealed.startsWith(`${FORM}.${currentId}.`),
  };
}

/** Names a key without giving it away. */
const keyId = (key: Buffer): string =>
  createHash("sha256").update("license-report token key\0").update(key).digest("hex").slice(0, 8);
