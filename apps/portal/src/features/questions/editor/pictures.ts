import { createContext, useContext } from 'react';

/** A picture as it is kept: by what it is found again, and its size in pixels. */
export interface KeptPicture {
  file: string;
  width: number;
  height: number;
}

interface Pictures {
  /** Sends a picture; refused ones reject with the reason. */
  keep: (picture: File) => Promise<KeptPicture>;
  /** Where a kept picture is shown from. */
  place: (file: string) => string | null;
}

/** Who shows an editor says where its pictures are kept. */
export const PicturesContext = createContext<Pictures>({
  keep: () => Promise.reject(new Error('No place to keep pictures')),
  place: () => null,
});

export const usePictures = () => useContext(PicturesContext);
