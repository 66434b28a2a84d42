import type { photosId } from './photos.id.ts';

/** The same in English. */
export const photosEn: Record<keyof typeof photosId, string> = {
  'photos.title': 'Photos',
  'photos.guarded':
    'Photos are for the command post, intelligence and the agencies in charge. What you send is kept.',
  'photos.none': 'No photos yet.',
  'photos.add': 'Add photos',
  'photos.open': 'Photo at {time}',
  'photos.one': 'Photo {n} of {count}',
  'photos.times': 'Taken {happened} · received {received}',
  'photos.before': 'Previous',
  'photos.after': 'Next',
  'photos.sending': 'Sending {name}',
  'photos.share': '{share} % sent',
  'photos.waiting': 'line lost at {share} %, goes on by itself',
  'photos.again': 'Send {name} again',
  'photos.drop': 'Cancel {name}',
  'photos.remove': 'Erase photo',
  'photos.removeTitle': 'Erase this photo?',
  'photos.removeHint': 'The file is gone for good. That there was a photo stays in the timeline.',
};
