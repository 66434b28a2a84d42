import { createRoot } from 'react-dom/client';
import { AlertApp } from './alert-app.tsx';

// It wakes the phone, and keeps the page for when there is no signal.
if ('serviceWorker' in navigator)
  void navigator.serviceWorker.register('/siaga-worker.js', { scope: '/siaga' });

const root = document.getElementById('alert');
if (root !== null) createRoot(root).render(<AlertApp />);
