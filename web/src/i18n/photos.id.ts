/** Words about photos of incidents. */
export const photosId = {
  'photos.title': 'Foto',
  'photos.none': 'Belum ada foto.',
  'photos.guarded':
    'Foto hanya untuk posko, intelijen, dan instansi yang berwenang. Yang Anda kirim tersimpan.',
  'photos.add': 'Tambah foto',
  'photos.open': 'Foto pukul {time}',
  'photos.one': 'Foto {n} dari {count}',
  'photos.times': 'Diambil {happened} · diterima {received}',
  'photos.before': 'Sebelumnya',
  'photos.after': 'Berikutnya',
  'photos.sending': 'Mengirim {name}',
  'photos.share': 'terkirim {share} %',
  'photos.waiting': 'sambungan putus di {share} %, dilanjutkan sendiri',
  'photos.again': 'Kirim lagi {name}',
  'photos.drop': 'Batalkan {name}',
  'photos.remove': 'Hapus foto',
  'photos.removeTitle': 'Hapus foto ini?',
  'photos.removeHint':
    'Berkasnya dihapus dan tidak dapat dikembalikan. Bahwa pernah ada foto tetap tercatat di lini masa.',
} as const;
